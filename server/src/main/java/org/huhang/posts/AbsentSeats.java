package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What rosters in force still ask of those who cannot serve, by whatever bars them: it is left to be replanned.
@ApplicationScoped
class AbsentSeats {
    private static final int MOST = 5_000;

    private final Bars bars;
    private final HeldSeats held;
    private final PlanStore plans;
    private final People people;

    AbsentSeats(Bars bars, HeldSeats held, PlanStore plans, People people) {
        this.bars = bars;
        this.held = held;
        this.plans = plans;
        this.people = people;
    }

    /// @param absenceId where it was told here; what other modules keep stands together, by kind
    /// @param people how many
    /// @param seats of that roster, held while that lasts
    /// @param first when the first of them starts
    record SeatsOfAbsent(
            BarKind kind,
            @Nullable AbsenceId absenceId,
            int people,
            PlanId planId,
            String title,
            int seats,
            Instant first) {}

    private record Cause(
            PlanId planId, BarKind kind, @Nullable AbsenceId absenceId) {}

    /// Of these people, from now until another instant, in the rosters that are seen.
    List<SeatsOfAbsent> list(Collection<PersonId> asked, Predicate<RosterPlan> seen, Instant now, Instant until) {
        var found = listBarred(asked, now, until);
        Map<PlanId, RosterPlan> known = found.stream()
                .map(each -> each.seat().planId())
                .distinct()
                .map(plans::find)
                .flatMap(Optional::stream)
                .filter(seen)
                .collect(Collectors.toMap(RosterPlan::id, plan -> plan));
        return found.stream()
                .filter(each -> known.containsKey(each.seat().planId()))
                .collect(Collectors.groupingBy(AbsentSeats::cause, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> line(
                        each.getKey(),
                        Objects.requireNonNull(known.get(each.getKey().planId())),
                        each.getValue()))
                .toList();
    }

    /// Seats of these people, in whatever roster, that they cannot hold.
    List<BarredSeat> listBarred(Collection<PersonId> asked, Instant now, Instant until) {
        var barring = bars.listOf(asked, now, until, now);
        var known = people.known(barring.stream().map(Bar::personId).collect(Collectors.toSet()));
        var seats = held.listOf(known.keySet(), now, until, MOST).stream()
                .map(seat -> seat.as(known.get(Objects.requireNonNull(seat.personId()))))
                .toList();
        return bars.among(barring, seats);
    }

    private static Cause cause(BarredSeat each) {
        var absence = each.bar().absence();
        return new Cause(each.seat().planId(), each.bar().kind(), absence == null ? null : absence.id());
    }

    private static SeatsOfAbsent line(Cause cause, RosterPlan plan, List<BarredSeat> barred) {
        return new SeatsOfAbsent(
                cause.kind,
                cause.absenceId,
                (int) barred.stream()
                        .map(each -> each.bar().personId())
                        .distinct()
                        .count(),
                plan.id(),
                plan.title(),
                (int) barred.stream().map(each -> each.seat().seat()).distinct().count(),
                barred.stream()
                        .map(each -> each.seat().start())
                        .min(Instant::compareTo)
                        .orElseThrow());
    }
}
