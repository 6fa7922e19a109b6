package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.duty.Demand;
import org.huhang.duty.Workforce;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;
import org.huhang.zones.Holds;

/// Everything but other seats that keeps people from seats, in one place for the search, the replan and the day of a
/// post: absences told, holds, leave, calls of musters, and that helpers do not help then. A call bars from rosters of
/// other places alone, the last from those into which they came as helpers. A fixed number of statements for all, one
/// for each area to which calls lead, and some for each plan that draws on helpers.
@ApplicationScoped
class Bars {
    private final AbsenceStore absences;
    private final Holds holds;
    private final Workforce workforce;
    private final PlacesOfPlans places;
    private final HelpersGone helpersGone;

    Bars(AbsenceStore absences, Holds holds, Workforce workforce, PlacesOfPlans places, HelpersGone helpersGone) {
        this.absences = absences;
        this.holds = holds;
        this.workforce = workforce;
        this.places = places;
        this.helpersGone = helpersGone;
    }

    /// Of these people, by who they are now, that reach into the time between.
    List<Bar> listOf(Collection<PersonId> people, Instant from, Instant until, Instant now) {
        var wanted = new Span(from, until);
        return Stream.of(
                        absences.listOf(people, from, until).stream()
                                .filter(Absence::lasts)
                                .map(Bar::of),
                        holds.listDuring(people, from, until).stream()
                                .map(each -> new Bar(
                                        each.personId(), BarKind.ON_HOLD, each.start(), each.end(), null, null, null)),
                        workforce.onLeave(people, wanted, now).stream()
                                .map(each -> new Bar(
                                        each.personId(), BarKind.ON_LEAVE, each.start(), each.end(), null, null, null)),
                        workforce.called(people, wanted, now).stream()
                                .map(each -> new Bar(
                                        each.personId(),
                                        BarKind.CALLED,
                                        each.start(),
                                        each.end(),
                                        null,
                                        null,
                                        each.demand())))
                .flatMap(bars -> bars)
                .toList();
    }

    /// The same for one plan: calls to places that it staffs are left out, and when helpers do not help is added.
    List<Bar> listIn(RosterPlan plan, Collection<PersonId> people, Instant from, Instant until, Instant now) {
        var found = listOf(people, from, until, now);
        var staffed = places.staffed(Set.of(plan.id()), demands(found)).getOrDefault(plan.id(), Set.of());
        return Stream.concat(
                        found.stream()
                                .filter(bar -> bar.demand() == null
                                        || !staffed.contains(bar.demand().id())),
                        helpersGone.of(plan, people, now).stream())
                .toList();
    }

    /// Which of these seats which of these bars keep their holders from, and at which helpers do not help.
    List<BarredSeat> among(Collection<Bar> bars, Collection<HeldSeat> seats, Instant now) {
        return Stream.concat(among(bars, seats), helpersGone.among(seats, now).stream())
                .toList();
    }

    private Stream<BarredSeat> among(Collection<Bar> bars, Collection<HeldSeat> seats) {
        var staffed = places.staffed(seats.stream().map(HeldSeat::planId).collect(Collectors.toSet()), demands(bars));
        var byPerson = seats.stream()
                .filter(seat -> seat.personId() != null)
                .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(seat.personId())));
        return bars.stream()
                .flatMap(bar -> byPerson.getOrDefault(bar.personId(), List.of()).stream()
                        .filter(seat -> bar.concerns(seat)
                                && (bar.demand() == null
                                        || !staffed.getOrDefault(seat.planId(), Set.of())
                                                .contains(bar.demand().id())))
                        .map(seat -> new BarredSeat(seat, bar)));
    }

    private static List<Demand> demands(Collection<Bar> bars) {
        return bars.stream()
                .flatMap(bar -> Stream.ofNullable(bar.demand()))
                .distinct()
                .toList();
    }
}
