package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Makes plans: the seats that posts ask for, and the people of whom they may be filled.
@ApplicationScoped
public class Plans {
    static final int MOST_POSTS = 500;
    static final int MOST_ORGANIZATIONS = 200;
    static final int MOST_PEOPLE = 5_000;
    static final int MOST_SEATS = 60_000;
    static final int MOST_DAYS = 31;

    private final PlanStore store;
    private final PlanLoader loader;
    private final PlanSeats seats;
    private final PostStore posts;
    private final PlanSources sources;
    private final Submissions submissions;
    private final CityClock clock;

    Plans(
            PlanStore store,
            PlanLoader loader,
            PlanSeats seats,
            PostStore posts,
            PlanSources sources,
            Submissions submissions,
            CityClock clock) {
        this.store = store;
        this.loader = loader;
        this.seats = seats;
        this.posts = posts;
        this.sources = sources;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// @param id the client's
    /// @param postIds to be added to the plan; may be none
    record NewGrowth(UUID id, List<PostId> postIds) {}

    /// Whether the caller's role reaches the posts and organizations is asked before, at the edge.
    @Transactional
    Outcome<PlanId> plan(NewPlan wanted, @Nullable AccountId by, Instant now) {
        var wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var drawn = drawn(wanted, now);
        if (drawn.isEmpty() || drawn.size() > MOST_PEOPLE) {
            return Outcome.refused(
                    Refusal.invalid("posts.people-of-plan", "organizationIds", Map.of("most", MOST_PEOPLE)));
        }
        var ordered = ordered(wanted.postIds());
        var all = seats.wanted(ordered, wanted.startDate(), wanted.days());
        if (all.isEmpty() || all.size() > MOST_SEATS) {
            return Outcome.refused(Refusal.invalid("posts.seats-of-plan", "postIds", Map.of("most", MOST_SEATS)));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                add(wanted, drawn, all, by, now);
            }
            return wanted.id();
        });
    }

    /// A plan made elsewhere, such as the story's. The same id is the same plan.
    ///
    /// @return false when it was there already
    @Transactional
    public boolean record(NewPlan told, Instant now) {
        return store.find(told.id()).isEmpty()
                && add(
                        told,
                        drawn(told, now),
                        seats.wanted(ordered(told.postIds()), told.startDate(), told.days()),
                        null,
                        now);
    }

    private boolean add(
            NewPlan wanted, List<PlanSources.Drawn> drawn, List<NewSeat> all, @Nullable AccountId by, Instant now) {
        var id = wanted.id();
        var plan = new RosterPlan(id, wanted.title(), wanted.areaId(), wanted.startDate(), wanted.days(), now);
        if (!store.add(plan, by)) {
            return false;
        }
        store.addOrganizations(id, new LinkedHashSet<>(wanted.organizationIds()));
        store.addPosts(id, new LinkedHashSet<>(wanted.postIds()));
        if (!wanted.drawnOn().nobody()) {
            store.addHelpers(id, wanted.drawnOn());
        }
        store.addPeople(id, drawn);
        store.addSeats(id, all);
        return true;
    }

    private Optional<Refusal> wrong(NewPlan wanted) {
        if (Posts.isNoText(wanted.title(), Posts.LONGEST_NAME)) {
            return Posts.invalid("posts.text-missing", "title", Map.of("most", Posts.LONGEST_NAME));
        }
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
            return Posts.invalid("posts.days-out-of-range", "days", Map.of("most", MOST_DAYS));
        }
        if (wanted.postIds().isEmpty() || wanted.postIds().size() > MOST_POSTS) {
            return Posts.invalid("posts.posts-out-of-range", "postIds", Map.of("most", MOST_POSTS));
        }
        if ((wanted.organizationIds().isEmpty() && wanted.drawnOn().nobody())
                || wanted.organizationIds().size() > MOST_ORGANIZATIONS) {
            return Posts.invalid(
                    "posts.organizations-out-of-range", "organizationIds", Map.of("most", MOST_ORGANIZATIONS));
        }
        if (wanted.drawnOn().teamIds().size() > MOST_ORGANIZATIONS) {
            return Posts.invalid("posts.teams-out-of-range", "helpers.teamIds", Map.of("most", MOST_ORGANIZATIONS));
        }
        return Optional.empty();
    }

    private List<Post> ordered(Collection<PostId> ids) {
        var byId = posts.list(ids).stream().collect(Collectors.toMap(Post::id, post -> post));
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
    }

    private List<PlanSources.Drawn> drawn(NewPlan wanted, Instant now) {
        return drawn(
                new RosterPlan(wanted.id(), wanted.title(), wanted.areaId(), wanted.startDate(), wanted.days(), now),
                wanted.organizationIds(),
                wanted.drawnOn(),
                now);
    }

    /// For what of it is not over.
    private List<PlanSources.Drawn> drawn(
            RosterPlan plan, Collection<OrganizationId> staffedBy, PlanHelpers helpers, Instant now) {
        var today = LocalDate.ofInstant(now, clock.zone());
        return sources.list(
                plan.areaId(),
                plan.startDate().isAfter(today) ? plan.startDate() : today,
                plan.startDate().plusDays(plan.days()),
                staffedBy,
                helpers,
                now);
    }

    /// Brings a plan up to what its posts ask for by now: seats of new posts and new hours are appended, those
    /// of closed posts and former hours dropped, new staff and new helpers are appended.
    @Transactional
    Outcome<PlanId> grow(RosterPlan plan, NewGrowth wanted, Instant now) {
        store.hold(plan.id());
        var has = store.listPosts(plan.id());
        var fresh = wanted.postIds().stream()
                .distinct()
                .filter(post -> !has.contains(post))
                .toList();
        if (has.size() + fresh.size() > MOST_POSTS) {
            return Outcome.refused(Refusal.invalid("posts.posts-out-of-range", "postIds", Map.of("most", MOST_POSTS)));
        }
        return submissions.first(wanted.id(), wanted).map(first -> {
            if (first) {
                store.addPosts(plan.id(), fresh);
                var diff = diff(plan, now);
                store.addSeats(plan.id(), diff.added());
                store.drop(plan.id(), diff.dropped(), now);
                addPeople(plan, now);
            }
            return plan.id();
        });
    }

    PlanDiff diff(RosterPlan plan, Instant now) {
        return PlanDiff.of(
                store.listSeats(plan.id()), seats.wanted(loader.posts(plan.id()), plan.startDate(), plan.days()), now);
    }

    private void addPeople(RosterPlan plan, Instant now) {
        var known =
                store.listPeople(plan.id()).stream().map(PlanPerson::personId).collect(Collectors.toSet());
        var fresh = drawn(
                        plan,
                        store.listOrganizations(plan.id()),
                        store.listHelpers(Set.of(plan.id())).getOrDefault(plan.id(), PlanHelpers.NONE),
                        now)
                .stream()
                .filter(each -> !known.contains(each.personId()))
                .toList();
        if (known.size() + fresh.size() <= MOST_PEOPLE) {
            store.addPeople(plan.id(), fresh);
        }
    }
}
