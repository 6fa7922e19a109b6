package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Scopes;
import org.huhang.duty.Helpers;
import org.huhang.duty.Workforce;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Plans as they are shown.
@ApplicationScoped
class RosterBoard {
    private static final int MOST_DRAFTS = 50;
    private static final int MOST_RUNS = 20;
    private static final int MOST_PUBLICATIONS = 50;

    private final PlanStore store;
    private final PlanLoader loader;
    private final Plans plans;
    private final DraftStore drafts;
    private final RunStore runStore;
    private final Runs runs;
    private final PublicationStore publications;
    private final Workforce workforce;
    private final Helpers helpers;
    private final Accounts accounts;
    private final Scopes scopes;

    RosterBoard(
            PlanStore store,
            PlanLoader loader,
            Plans plans,
            DraftStore drafts,
            RunStore runStore,
            Runs runs,
            PublicationStore publications,
            Workforce workforce,
            Helpers helpers,
            Accounts accounts,
            Scopes scopes) {
        this.store = store;
        this.loader = loader;
        this.plans = plans;
        this.drafts = drafts;
        this.runStore = runStore;
        this.runs = runs;
        this.publications = publications;
        this.workforce = workforce;
        this.helpers = helpers;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    RosterView view(RosterPlan plan, boolean mayPlan, Instant now) {
        var posts = loader.posts(plan.id());
        var seats = loader.seats(plan, posts);
        var skills = workforce.skills();
        var organizations = store.listOrganizations(plan.id());
        Map<OrganizationId, String> names = scopes.organizationNames(organizations);
        var made = drafts.list(plan.id(), MOST_DRAFTS);
        var by = names(made.stream().map(DraftStore.DraftRow::madeBy));
        return new RosterView(
                plan,
                scopes.areaNames(List.of(plan.areaId())).getOrDefault(plan.areaId(), "–"),
                mayPlan,
                organizations.stream()
                        .map(id -> new PostStanding.NamedOrganization(id, names.getOrDefault(id, "–")))
                        .toList(),
                helpers(store.listHelpers(List.of(plan.id())).get(plan.id())),
                posts.stream()
                        .map(post -> new RosterView.RosterPost(
                                post.id(),
                                post.name(),
                                post.kind(),
                                post.areaId(),
                                post.otherAreaId(),
                                post.loop(),
                                post.outdoor()))
                        .toList(),
                store.listPeople(plan.id()).size(),
                skills,
                seats(posts, seats, skills),
                made.stream().map(draft -> draft.line(by)).toList(),
                runStore.list(plan.id(), MOST_RUNS).stream().map(runs::view).toList(),
                lines(publications.list(plan.id(), MOST_PUBLICATIONS)),
                plans.diff(plan, now).size());
    }

    private RosterView.@Nullable RosterHelpers helpers(@Nullable PlanHelpers drawnOn) {
        return drawnOn == null
                ? null
                : new RosterView.RosterHelpers(
                        drawnOn.reportedIn(),
                        drawnOn.volunteers(),
                        drawnOn.teamIds().stream()
                                .flatMap(id -> helpers.team(id).stream())
                                .map(team -> new RosterView.NamedTeam(team.id(), team.name()))
                                .toList());
    }

    DraftView draft(DraftStore.DraftRow found) {
        int[] holders = drafts.holders(found.id());
        var from = found.fromDraft();
        return new DraftView(
                found.line(names(Stream.of(found).map(DraftStore.DraftRow::madeBy))),
                Arrays.stream(holders).boxed().toList(),
                RosterViews.counts(found.tally()),
                from == null ? List.of() : RosterViews.changes(drafts.holders(from), holders),
                drafts.findReplan(found.id()).orElse(null));
    }

    List<PublicationLine> lines(List<PublicationStore.Publication> found) {
        var counts = publications.counts(
                found.stream().map(PublicationStore.Publication::id).toList());
        var by = names(found.stream().map(PublicationStore.Publication::publishedBy));
        return found.stream()
                .map(each -> {
                    var count = counts.get(each.id());
                    var account = each.publishedBy();
                    return new PublicationLine(
                            each.id(),
                            each.planId(),
                            each.draftId(),
                            each.kept(),
                            each.reason(),
                            account == null ? null : by.get(account),
                            each.publishedAt(),
                            count == null ? 0 : count.told(),
                            count == null ? 0 : count.seen());
                })
                .toList();
    }

    Map<AccountId, String> names(Stream<@Nullable AccountId> accountsOf) {
        return accounts.listHolders(accountsOf.flatMap(Stream::ofNullable).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
    }

    private static RosterView.Seats seats(List<Post> posts, List<SeatRow> seats, List<String> skills) {
        Map<PostId, Integer> number = new HashMap<>();
        posts.forEach(post -> number.put(post.id(), number.size()));
        return new RosterView.Seats(
                seats.stream()
                        .map(seat -> Objects.requireNonNull(number.get(seat.postId())))
                        .toList(),
                seats.stream()
                        .map(seat -> (int) (seat.startAt().getEpochSecond() / 60))
                        .toList(),
                seats.stream()
                        .map(seat -> (int)
                                Duration.between(seat.startAt(), seat.endAt()).toMinutes())
                        .toList(),
                seats.stream()
                        .map(seat -> seat.skill() == null ? -1 : skills.indexOf(seat.skill()))
                        .toList(),
                seats.stream().map(SeatRow::heatMinutes).toList(),
                positions(seats, SeatRow::night),
                positions(seats, SeatRow::weekend),
                positions(seats, SeatRow::dropped));
    }

    private static List<Integer> positions(List<SeatRow> seats, Predicate<SeatRow> which) {
        return seats.stream().filter(which).map(SeatRow::position).toList();
    }
}
