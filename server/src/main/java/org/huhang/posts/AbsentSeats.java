package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.shared.PersonId;

/// What rosters in force still ask of those who cannot serve: it is left to be replanned.
@ApplicationScoped
class AbsentSeats {
    private static final int MOST = 5_000;

    private final ToldAbsences told;
    private final HeldSeats held;
    private final PlanStore plans;

    AbsentSeats(ToldAbsences told, HeldSeats held, PlanStore plans) {
        this.told = told;
        this.held = held;
        this.plans = plans;
    }

    /// @param seats of that roster, held while that absence lasts
    /// @param first when the first of them starts
    record SeatsOfAbsent(AbsenceId absenceId, PlanId planId, String title, int seats, Instant first) {}

    /// Of these people, from one instant to another, in the rosters that are seen.
    List<SeatsOfAbsent> list(Collection<PersonId> people, Predicate<RosterPlan> seen, Instant from, Instant until) {
        var absences = told.listOf(people, from, until);
        var absent = absences.stream().map(ToldAbsence::personId).collect(Collectors.toSet());
        var seats = held.listOf(absent, from, until, MOST);
        Map<PlanId, RosterPlan> known = new HashMap<>();
        seats.stream()
                .map(HeldSeat::planId)
                .distinct()
                .map(plans::find)
                .flatMap(Optional::stream)
                .filter(seen)
                .forEach(plan -> known.put(plan.id(), plan));
        return absences.stream()
                .flatMap(absence -> seats.stream()
                        .filter(seat -> known.containsKey(seat.planId()) && absence.concerns(seat, seat.personId()))
                        .collect(Collectors.groupingBy(HeldSeat::planId))
                        .entrySet()
                        .stream()
                        .map(each -> line(absence, Objects.requireNonNull(known.get(each.getKey())), each.getValue())))
                .toList();
    }

    /// @param seats in the order of time
    private static SeatsOfAbsent line(ToldAbsence absence, RosterPlan plan, List<HeldSeat> seats) {
        return new SeatsOfAbsent(
                absence.id(),
                plan.id(),
                plan.title(),
                seats.size(),
                seats.getFirst().start());
    }
}
