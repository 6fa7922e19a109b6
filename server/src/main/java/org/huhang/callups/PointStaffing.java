package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.callups.StaffingStore.CrewRequest;
import org.huhang.posts.NewPost;
import org.huhang.posts.PostId;
import org.huhang.posts.PostKind;
import org.huhang.posts.PostRequests;
import org.huhang.posts.PostRuleId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Submissions;
import org.huhang.shared.Texts;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Asks posts for all whom a version needs, at its points and from door to door, and says how far they are there. A
/// later version asks for the difference alone.
@ApplicationScoped
class PointStaffing {
    /// Shifts are whole half hours, so that the last may end later than the last swab.
    private static final Duration SPARE = Duration.ofHours(1);
    private static final int MOST_CREWS = 4_000;

    private final CallupStore store;
    private final StaffingStore requests;
    private final CallupRules rules;
    private final PostRequests posts;
    private final Submissions submissions;
    private final CityClock clock;

    PointStaffing(
            CallupStore store,
            StaffingStore requests,
            CallupRules rules,
            PostRequests posts,
            Submissions submissions,
            CityClock clock) {
        this.store = store;
        this.requests = requests;
        this.rules = rules;
        this.posts = posts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// @param id the client's
    /// @param organizationIds who staffs the posts that are opened for it; may be empty where all stand
    record NewStaffing(UUID id, CallupVersionId versionId, List<OrganizationId> organizationIds) {}

    /// @param version the number of the last one, beside which everything is laid
    /// @param due how many crews differ from what was asked for
    /// @param opens how many posts would be opened
    record StaffingView(int version, List<CrewCover> crews, int due, int opens) {}

    /// @param postId none where one is yet to be opened
    /// @param askedVersion none where nothing was asked for
    record CrewCover(
            PointCrew crew,
            int point,
            Wording name,
            CrewChange change,
            @Nullable PostId postId,
            @Nullable Integer askedVersion,
            Instant startAt,
            Instant endAt,
            List<SkillCover> people) {}

    /// @param skill none where anybody will do
    /// @param needed by the last version, at once
    /// @param seats of rosters in force, in the shift that has the most
    /// @param held by somebody there, in the shift that has the fewest
    record SkillCover(@Nullable String skill, int needed, int asked, int seats, int held) {}

    @Transactional
    Outcome<CallupPlanId> request(
            CallupPlan plan, CallupVersion version, NewStaffing wanted, AccountId by, Instant now) {
        store.hold(plan.id());
        return submissions.first(wanted.id(), wanted).map(first -> {
            if (first) {
                askAll(plan, version, wanted.organizationIds(), by, now);
            }
            return plan.id();
        });
    }

    /// What is refused here or by posts undoes all of it, the submission too: nobody asked for half a plan.
    private void askAll(
            CallupPlan plan, CallupVersion version, List<OrganizationId> organizations, AccountId by, Instant now) {
        if (store.nextNumber(plan.id()) > version.number() + 1) {
            throw new RefusedException(Refusal.conflict("callups.changed-meanwhile", Map.of()));
        }
        var calculation = calculation(version);
        var due = due(plan, version, calculation).stream()
                .filter(each -> each.change() != CrewChange.NONE)
                .toList();
        if (organizations.isEmpty() && due.stream().anyMatch(CrewDue::opens)) {
            throw new RefusedException(Refusal.invalid("callups.no-organization", "organizationIds", Map.of()));
        }
        due.forEach(each -> ask(plan, version, each, calculation, organizations, by, now));
    }

    private CrewsDue calculation(CallupVersion version) {
        var day = LocalDate.ofInstant(version.settings().startAt(), clock.zone());
        return new CrewsDue(posts.longestShiftMinutes(day), clock.zone());
    }

    private List<CrewDue> due(CallupPlan plan, CallupVersion version, CrewsDue calculation) {
        var start = version.settings().startAt();
        var numbers = rules.numbers(plan.areaId(), LocalDate.ofInstant(start, clock.zone()));
        var asked = requests.listLatest(plan.id(), MOST_CREWS);
        var needs = CrewNeeds.of(plan, version, numbers);
        var known = Stream.concat(
                asked.stream().map(CrewRequest::postId),
                needs.stream().flatMap(need -> Stream.ofNullable(need.standing())));
        return calculation.of(
                needs, asked, kept(asked), posts.listOpen(known.distinct().toList(), start));
    }

    /// Judged at the hour for which each was asked: a post of one day is closed on the next, yet its people are to be
    /// told.
    private Set<PostId> kept(List<CrewRequest> asked) {
        Map<Instant, List<PostId>> begin = new HashMap<>();
        asked.forEach(each ->
                begin.computeIfAbsent(each.startAt(), _ -> new ArrayList<>()).add(each.postId()));
        return begin.entrySet().stream()
                .flatMap(each -> posts.listOpen(each.getValue(), each.getKey()).stream())
                .collect(Collectors.toSet());
    }

    private void ask(
            CallupPlan plan,
            CallupVersion version,
            CrewDue due,
            CrewsDue calculation,
            List<OrganizationId> organizations,
            AccountId by,
            Instant now) {
        var before = due.asked();
        if (before != null && before.opened() && (due.change() == CrewChange.MOVED || due.need() == null)) {
            close(before.postId(), now, "callups.post-replaced", version, by, now);
        }
        if (before != null && !before.opened()) {
            withdraw(before.postId(), calculation.dropped(due), version, by, now);
        }
        var need = due.need();
        if (need == null) {
            requests.add(plan.id(), gone(Objects.requireNonNull(before), version, now), null, by);
            return;
        }
        var post = due.postId();
        var shifts = calculation.shifts(need);
        boolean opened = post == null || (before != null && before.opened() && post.equals(before.postId()));
        if (post == null) {
            post = posts.open(opened(need, organizations), by, now).orThrow();
            // a round is over with its day: the pattern asks for nobody afterwards
            close(post, endOfRound(need, shifts.lastKey()), "callups.post-of-round", version, by, now);
        }
        @Nullable PostRuleId firstRule = null;
        for (var shift : shifts.entrySet()) {
            var rule = new PostRuleId(Ids.next());
            firstRule = firstRule == null ? rule : firstRule;
            posts.staff(
                            post,
                            new PostRequests.StaffRequest(
                                    rule,
                                    shift.getKey(),
                                    shift.getKey().plusDays(1),
                                    said("callups.staff-source", version),
                                    shift.getValue()),
                            by,
                            now)
                    .orThrow();
        }
        requests.add(
                plan.id(),
                new CrewRequest(
                        Ids.next(),
                        version.id(),
                        version.number(),
                        need.crew(),
                        need.point(),
                        post,
                        opened,
                        need.name(),
                        need.longitude(),
                        need.latitude(),
                        need.startAt(),
                        need.endAt(),
                        need.people(),
                        now),
                firstRule,
                by);
    }

    /// At midnight after the last shift began, or with a shift that goes on beyond.
    private Instant endOfRound(CrewNeed need, LocalDate last) {
        var midnight = last.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        return midnight.isAfter(need.endAt()) ? midnight : need.endAt().plus(SPARE);
    }

    /// A post that stands without the plan goes on by what held there before; days that are over stay as they were.
    private void withdraw(PostId post, Set<LocalDate> days, CallupVersion version, AccountId by, Instant now) {
        var today = LocalDate.ofInstant(now, clock.zone());
        for (LocalDate day : days) {
            if (!day.isBefore(today)) {
                posts.withdraw(post, day, said("callups.post-replaced", version), by, now)
                        .orThrow();
            }
        }
    }

    private void close(PostId post, Instant at, String reason, CallupVersion version, AccountId by, Instant now) {
        posts.close(post, at, said(reason, version), by, now).orThrow();
    }

    private static String said(String key, CallupVersion version) {
        return Texts.get(key, Texts.Language.ZH, Map.of("version", version.number()));
    }

    private static CrewRequest gone(CrewRequest before, CallupVersion version, Instant now) {
        return new CrewRequest(
                Ids.next(),
                version.id(),
                version.number(),
                before.crew(),
                before.point(),
                before.postId(),
                before.opened(),
                before.name(),
                before.longitude(),
                before.latitude(),
                before.startAt(),
                before.endAt(),
                Map.of(),
                now);
    }

    /// It stands from midnight on: an earlier hour of the same day, asked for later, is an hour of the same post.
    private NewPost opened(CrewNeed need, List<OrganizationId> organizations) {
        return new NewPost(
                new PostId(Ids.next()),
                need.name(),
                switch (need.crew()) {
                    case TABLES -> PostKind.SAMPLING;
                    // no sampling point: later plans would send people there
                    case DOORS -> PostKind.OTHER;
                },
                "SAMPLING",
                need.areaId(),
                null,
                null,
                null,
                null,
                true,
                need.longitude(),
                need.latitude(),
                null,
                LocalDate.ofInstant(need.startAt(), clock.zone())
                        .atStartOfDay(clock.zone())
                        .toInstant(),
                organizations);
    }

    /// What the last version needs beside what was asked for; nothing while there is none.
    StaffingView view(CallupPlan plan) {
        var latest = store.findLatest(plan.id());
        if (latest.isEmpty()) {
            return new StaffingView(0, List.of(), 0, 0);
        }
        var version = latest.get();
        var calculation = calculation(version);
        var due = due(plan, version, calculation);
        var seats = seats(due, calculation);
        return new StaffingView(
                version.number(),
                due.stream()
                        .map(each -> cover(
                                each,
                                new CrewSeats(calculation.middles(each), seats.getOrDefault(each.postId(), List.of()))))
                        .toList(),
                (int) due.stream()
                        .filter(each -> each.change() != CrewChange.NONE)
                        .count(),
                (int) due.stream().filter(CrewDue::opens).count());
    }

    /// One question for all whose shift is on at once, as nearly all of a plan's are.
    private Map<PostId, List<CrewSeats.SeatsAt>> seats(List<CrewDue> due, CrewsDue calculation) {
        Map<Instant, Set<PostId>> on = new HashMap<>();
        due.forEach(each -> {
            var post = each.postId();
            if (post != null) {
                calculation
                        .middles(each)
                        .forEach(at ->
                                on.computeIfAbsent(at, _ -> new HashSet<>()).add(post));
            }
        });
        return on.entrySet().stream()
                .flatMap(each -> posts.staffed(each.getValue(), each.getKey()).stream()
                        .map(found -> new CrewSeats.SeatsAt(each.getKey(), found)))
                .collect(Collectors.groupingBy(each -> each.of().postId()));
    }

    private static CrewCover cover(CrewDue due, CrewSeats seats) {
        var need = due.need();
        var asked = due.asked();
        Map<String, Integer> needed = need == null ? Map.of() : need.people();
        Map<String, Integer> told = asked == null ? Map.of() : asked.people();
        var skills = new TreeSet<String>(Comparator.reverseOrder());
        skills.addAll(needed.keySet());
        skills.addAll(told.keySet());
        var people =
                skills.stream().map(skill -> skill(skill, needed, told, seats)).toList();
        var version = asked == null ? null : asked.version();
        return need == null
                ? ofRequest(Objects.requireNonNull(asked), due, people)
                : new CrewCover(
                        need.crew(),
                        need.point(),
                        need.name(),
                        due.change(),
                        due.postId(),
                        version,
                        need.startAt(),
                        need.endAt(),
                        people);
    }

    private static CrewCover ofRequest(CrewRequest asked, CrewDue due, List<SkillCover> people) {
        return new CrewCover(
                asked.crew(),
                asked.point(),
                asked.name(),
                due.change(),
                due.postId(),
                asked.version(),
                asked.startAt(),
                asked.endAt(),
                people);
    }

    private static SkillCover skill(
            String skill, Map<String, Integer> needed, Map<String, Integer> told, CrewSeats seats) {
        return new SkillCover(
                skill.equals(PointNeed.ANY) ? null : skill,
                needed.getOrDefault(skill, 0),
                told.getOrDefault(skill, 0),
                seats.most(skill),
                seats.fewestHeld(skill));
    }
}
