package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Names people for a line of a muster: all of those chosen, or nobody. Of two dispatchers who name one person for
/// times that overlap, one comes first, and the other is told by whom, where and when; so is who names somebody with a
/// seat of a roster in force elsewhere.
@ApplicationScoped
class Namings {
    static final int MOST_AT_ONCE = 200;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MusterStore musters;
    private final CallStore calls;
    private final Calls standings;
    private final Pool pool;
    private final Eligibility eligibility;
    private final Takings takings;
    private final RosterSeats rosters;
    private final PlacingLock placing;
    private final NoticeHolds notices;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Namings(
            MusterStore musters,
            CallStore calls,
            Calls standings,
            Pool pool,
            Eligibility eligibility,
            Takings takings,
            RosterSeats rosters,
            PlacingLock placing,
            NoticeHolds notices,
            People people,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.musters = musters;
        this.calls = calls;
        this.standings = standings;
        this.pool = pool;
        this.eligibility = eligibility;
        this.takings = takings;
        this.rosters = rosters;
        this.placing = placing;
        this.notices = notices;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id the client's, of this naming
    record Naming(UUID id, DemandId demandId, List<PersonId> personIds) {}

    /// @param seen which other lines the dispatcher may know of
    @Transactional
    Outcome<DemandId> name(Naming naming, Predicate<Demand> seen, AccountId by, Instant now) {
        var wanted = new LinkedHashSet<>(people.now(naming.personIds()).values());
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            return Outcome.refused(
                    Refusal.invalid("duty.people-out-of-range", "personIds", Map.of("most", MOST_AT_ONCE)));
        }
        // people first, then the line: whoever takes both takes them in this order; against rosters last
        calls.hold(wanted);
        calls.hold(naming.demandId());
        placing.hold(wanted);
        if (calls.knows(naming.id())) {
            return submissions.first(naming.id(), naming).map(_ -> naming.demandId());
        }
        var refused = refusal(naming.demandId(), wanted, seen, now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(naming.id(), naming).map(first -> {
                    if (first) {
                        calls.add(naming.id(), naming.demandId(), wanted, CallAct.NAMED, CallWay.DESK, null, by, now);
                        journal.append(new CallsChanged(List.of(naming.demandId())));
                    }
                    return naming.demandId();
                });
    }

    private Optional<Refusal> refusal(DemandId id, Set<PersonId> wanted, Predicate<Demand> seen, Instant now) {
        var demand = musters.findDemand(id).orElseThrow();
        var muster = musters.find(demand.musterId()).orElseThrow();
        return notices.refusal(muster.noticeId(), now)
                .or(() -> already(demand, wanted, now))
                .or(() -> tooMany(demand, wanted.size(), now))
                .or(() -> taken(takings.find(wanted, muster.span(), id, seen, now)))
                .or(() -> seated(demand, muster, wanted, now))
                .or(() -> unfit(demand, muster, wanted, now));
    }

    private Optional<Refusal> already(Demand demand, Set<PersonId> wanted, Instant now) {
        var again = standings.list(List.of(demand.id()), now).stream()
                .filter(call -> call.called() && wanted.contains(call.personId()))
                .map(Call::personId)
                .toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict("duty.named-already", Map.of("count", again.size(), "people", again)));
    }

    private Optional<Refusal> tooMany(Demand demand, int more, Instant now) {
        var asked = demand.asked();
        if (asked == null) {
            return Optional.empty();
        }
        int named = (int) standings.list(List.of(demand.id()), now).stream()
                .filter(Call::called)
                .count();
        return named + more <= asked
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "duty.more-than-asked",
                        "personIds",
                        Map.of("asked", asked, "free", Math.max(0, asked - named))));
    }

    private Optional<Refusal> taken(List<Taken> taken) {
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        long count = taken.stream().map(Taken::personId).distinct().count();
        var told = taken.stream().filter(Taken::seen).findFirst().orElse(taken.getFirst());
        Map<String, Object> params =
                new HashMap<>(Map.of("count", count, "people", taken, "start", when(told.start())));
        var end = told.end();
        if (end != null) {
            params.put("end", when(end));
        }
        if (!told.seen()) {
            return Optional.of(Refusal.conflict(end == null ? "duty.taken-unseen-open" : "duty.taken-unseen", params));
        }
        params.put("organization", Objects.requireNonNullElse(told.organization(), "–"));
        params.put("by", Objects.requireNonNullElse(told.by(), "–"));
        params.put("place", told.place() == null ? "–" : told.place().zh());
        return Optional.of(Refusal.conflict(end == null ? "duty.taken-open" : "duty.taken", params));
    }

    private Optional<Refusal> seated(Demand demand, Muster muster, Set<PersonId> wanted, Instant now) {
        var seats = rosters.listFirst(wanted, demand, muster.from(now), muster.end());
        return seats.values().stream()
                .min(Comparator.comparing(RosterSeats.RosterSeat::start))
                .map(first -> Refusal.conflict(
                        "duty.holds-seat",
                        Map.of(
                                "count",
                                seats.size(),
                                "people",
                                List.copyOf(seats.values()),
                                "place",
                                first.place().zh(),
                                "start",
                                when(first.start()),
                                "end",
                                when(first.end()))));
    }

    private String when(Instant instant) {
        return WHEN.format(instant.atZone(clock.zone()));
    }

    private Optional<Refusal> unfit(Demand demand, Muster muster, Set<PersonId> wanted, Instant now) {
        var members = pool.of(demand, now);
        var strangers =
                wanted.stream().filter(person -> !members.contains(person)).toList();
        if (!strangers.isEmpty()) {
            return Optional.of(Refusal.invalid("duty.not-of-organization", "personIds", Map.of("people", strangers)));
        }
        var asVolunteers = new HashMap<>(members.volunteers());
        asVolunteers.keySet().retainAll(wanted);
        var against = new HashMap<>(eligibility.hindrances(wanted, asVolunteers, demand.skill(), muster.span(), now));
        against.values().removeIf(List::isEmpty);
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "duty.cannot-be-named",
                        "personIds",
                        Map.of(
                                "count",
                                against.size(),
                                "people",
                                against.entrySet().stream()
                                        .map(each -> new Hindered(each.getKey(), each.getValue()))
                                        .toList())));
    }

    record Hindered(PersonId personId, List<Hindrance> hindrances) {}
}
