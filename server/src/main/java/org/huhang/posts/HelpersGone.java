package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// When people who came into a plan as helpers do not help there: what they registered for ended, they volunteer no
/// more
/// or lack on a day what volunteers need, they left the team. Whoever comes back, or comes on another ground that the
/// plan
/// draws on, or works for one of its organizations by now, is there.
@ApplicationScoped
class HelpersGone {
    private final PlanStore plans;
    private final PlanSources sources;
    private final People people;
    private final CityClock clock;

    HelpersGone(PlanStore plans, PlanSources sources, People people, CityClock clock) {
        this.plans = plans;
        this.sources = sources;
        this.people = people;
        this.clock = clock;
    }

    /// Of these people, by who they are now, in all days of the plan that are not over.
    List<Bar> of(RosterPlan plan, Collection<PersonId> asked, Instant now) {
        var wanted = plans.listHelpers(Set.of(plan.id())).get(plan.id());
        return wanted == null
                ? List.of()
                : of(plan, wanted, asked, plan.startDate(), plan.startDate().plusDays(plan.days() + 1L), now);
    }

    /// From one day to before another, as far as they are not over.
    private List<Bar> of(
            RosterPlan plan,
            PlanHelpers wanted,
            Collection<PersonId> asked,
            LocalDate from,
            LocalDate until,
            Instant now) {
        var known = people.known(asked);
        Set<PersonId> staff = new HashSet<>();
        Set<PersonId> helpers = new HashSet<>();
        for (PlanPerson each : plans.listGrounds(plan.id(), known.keySet())) {
            (each.helps() ? helpers : staff).add(Objects.requireNonNull(known.get(each.personId())));
        }
        helpers.removeAll(staff);
        if (helpers.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(now, clock.zone());
        var first = from.isAfter(today) ? from : today;
        var helping =
                sources.helping(helpers, plan.areaId(), plans.listOrganizations(plan.id()), wanted, first, until, now);
        return helpers.stream()
                .filter(person -> !helping.always().contains(person))
                .flatMap(person -> {
                    var fit = helping.fitOn().get(person);
                    return fit == null
                            ? Stream.of(Bar.notHelping(person, now, null))
                            : unfit(person, fit, first, until, now).stream();
                })
                .toList();
    }

    /// One bar for days that follow each other.
    private List<Bar> unfit(PersonId person, Set<LocalDate> fit, LocalDate from, LocalDate until, Instant now) {
        var zone = clock.zone();
        List<Bar> bars = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (!fit.contains(day)) {
                var start = day.atStartOfDay(zone).toInstant();
                while (day.isBefore(until) && !fit.contains(day)) {
                    day = day.plusDays(1);
                }
                bars.add(Bar.notHelping(
                        person,
                        start.isAfter(now) ? start : now,
                        day.atStartOfDay(zone).toInstant()));
            }
        }
        return bars;
    }

    /// Seats that are not over whose holders do not help then.
    List<BarredSeat> among(Collection<HeldSeat> seats, Instant now) {
        var open = seats.stream()
                .filter(seat -> seat.personId() != null && seat.end().isAfter(now))
                .collect(Collectors.groupingBy(HeldSeat::planId));
        return plans.listHelpers(open.keySet()).entrySet().stream()
                .flatMap(each -> among(
                        plans.find(each.getKey()).orElseThrow(),
                        each.getValue(),
                        Objects.requireNonNull(open.get(each.getKey())),
                        now))
                .toList();
    }

    private Stream<BarredSeat> among(RosterPlan plan, PlanHelpers wanted, List<HeldSeat> seats, Instant now) {
        var who = people.now(Clashes.holders(seats));
        var zone = clock.zone();
        var from = seats.stream().map(HeldSeat::start).min(Instant::compareTo).orElseThrow();
        var until = seats.stream().map(HeldSeat::end).max(Instant::compareTo).orElseThrow();
        var bars = of(
                        plan,
                        wanted,
                        who.values(),
                        LocalDate.ofInstant(from, zone),
                        LocalDate.ofInstant(until, zone).plusDays(1),
                        now)
                .stream()
                .collect(Collectors.groupingBy(Bar::personId));
        return seats.stream().flatMap(seat -> {
            var person = who.get(Objects.requireNonNull(seat.personId()));
            return bars.getOrDefault(person, List.of()).stream()
                    .filter(bar -> bar.concerns(seat.as(person)))
                    .map(bar -> new BarredSeat(seat, bar));
        });
    }
}
