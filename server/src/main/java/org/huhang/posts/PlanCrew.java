package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.duty.Workforce;
import org.huhang.planning.Person;
import org.huhang.planning.Span;
import org.huhang.planning.Spot;
import org.huhang.registry.People;
import org.huhang.registry.Residences;
import org.huhang.registry.Residences.Residence;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// The people of a plan as the engine sees them, worked out anew at each load from what is known of them by then. A
/// fixed number of statements for all.
@ApplicationScoped
class PlanCrew {
    private static final int FAIR_DAYS = 28;
    /// A week and the night before and after the plan: what other rosters ask for there counts with what it asks for.
    private static final Duration CARRIED = Duration.ofDays(7);
    /// Younger than this a child keeps one of its parents at home by night (F47; the age is an assumed default).
    private static final int SMALL_YEARS = 7;

    private static final int MOST_SEATS = 200_000;
    private static final Duration FAR = Duration.ofDays(3_650);

    private final Workforce workforce;
    private final Residences residences;
    private final LoopStore loops;
    private final AgreementStore agreements;
    private final ServedBefore served;
    private final HeldSeats held;
    private final Bars bars;
    private final People people;
    private final CityClock clock;

    PlanCrew(
            Workforce workforce,
            Residences residences,
            LoopStore loops,
            AgreementStore agreements,
            ServedBefore served,
            HeldSeats held,
            Bars bars,
            People people,
            CityClock clock) {
        this.workforce = workforce;
        this.residences = residences;
        this.loops = loops;
        this.agreements = agreements;
        this.served = served;
        this.held = held;
        this.bars = bars;
        this.people = people;
        this.clock = clock;
    }

    /// In their order.
    List<Person> people(
            RosterPlan plan, List<PlanPerson> planned, PlanNumbers numbers, DutyLimits limits, Instant now) {
        var zone = clock.zone();
        var from = plan.startDate().atStartOfDay(zone).toInstant();
        var until =
                plan.startDate().plusDays(plan.days() + 1L).atStartOfDay(zone).toInstant();
        var wanted = new org.huhang.shared.Span(from, until);
        var ids = planned.stream().map(PlanPerson::personId).toList();
        var who = this.people.now(ids);
        var current = new HashSet<>(who.values());
        var skills = workforce.skillsOf(current, plan.startDate());
        var homes = residences.of(current, plan.startDate().minusYears(SMALL_YEARS));
        var end = plan.startDate().plusDays(plan.days());
        var agreed = agreed(current, plan.startDate(), end);
        var barred = barred(plan, current, wanted, agreed, limits, now);
        var stays = loops.listOf(current, from, until).stream().collect(Collectors.groupingBy(LoopStay::personId));
        var before = served.of(current, from.minus(Duration.ofDays(FAIR_DAYS)), from);
        int[] partners = partners(planned, who, homes);
        Set<PersonId> placed = new HashSet<>();
        List<Person> crew = new ArrayList<>(planned.size());
        for (PlanPerson each : planned) {
            var person = Objects.requireNonNull(who.get(each.personId()));
            var home = homes.get(person);
            var gone = barred.getOrDefault(person, Barred.NOTHING);
            var past = before.get(person);
            // two entries that turned out to be one person stand once
            var away = placed.add(person) ? gone.away : List.of(span(from.minus(FAR), until.plus(FAR)));
            crew.add(new Person(
                    numbers.skills(skills.getOrDefault(person, Set.of())),
                    spot(home, numbers.ground()),
                    home == null ? 0 : numbers.compound(home.compoundId()),
                    inLoops(stays.getOrDefault(person, List.of()), numbers),
                    gone.unfit,
                    away,
                    new Person.Family(partners[each.position()], partners[each.position()] != -1),
                    agreed.getOrDefault(person, Person.Limits.OF_THE_RULES),
                    past == null
                            ? Person.Before.NOTHING
                            : new Person.Before(past.nights(), past.weekends(), past.heat()),
                    new Person.Elsewhere(gone.minutes, gone.nights)));
        }
        return crew;
    }

    private Map<PersonId, Person.Limits> agreed(Set<PersonId> people, LocalDate from, LocalDate until) {
        return agreements.listOf(people, from, until).stream()
                .collect(Collectors.groupingBy(
                        Agreement::personId,
                        Collectors.collectingAndThen(Collectors.toList(), all -> Agreement.during(all, from, until))));
    }

    private static List<Person.InLoop> inLoops(List<LoopStay> told, PlanNumbers numbers) {
        return LoopStay.inTurn(told).stream()
                .map(stay -> new Person.InLoop(numbers.loop(stay.loop()), span(stay.start(), stay.end())))
                .toList();
    }

    /// Who lives nowhere known lives in the middle.
    private static Spot spot(@Nullable Residence home, PlanGround ground) {
        return home == null || home.longitude() == null || home.latitude() == null
                ? new Spot(0, 0)
                : ground.spot(home.longitude(), home.latitude());
    }

    /// @param minutes that other rosters ask for, by day; `nights` the nights among them
    private record Barred(List<Span> unfit, List<Span> away, Map<Integer, Integer> minutes, Set<Integer> nights) {
        static final Barred NOTHING = new Barred(List.of(), List.of(), Map.of(), Set.of());
    }

    private Map<PersonId, Barred> barred(
            RosterPlan plan,
            Set<PersonId> people,
            org.huhang.shared.Span wanted,
            Map<PersonId, Person.Limits> agreed,
            DutyLimits limits,
            Instant now) {
        Map<PersonId, Barred> barred = new HashMap<>();
        var until = Objects.requireNonNull(wanted.end());
        bars.listIn(plan, people, wanted.start(), until, now)
                .forEach(
                        bar -> (bar.kind().unfit() ? of(barred, bar.personId()).unfit : of(barred, bar.personId()).away)
                                .add(span(bar.start(), bar.end())));
        held.listOf(people, wanted.start().minus(CARRIED), until.plus(CARRIED), MOST_SEATS).stream()
                .filter(seat -> !seat.planId().equals(plan.id()))
                .forEach(seat -> {
                    var person = Objects.requireNonNull(seat.personId());
                    var agreedRest = agreed.getOrDefault(person, Person.Limits.OF_THE_RULES)
                            .restMinutes();
                    var rest = Duration.ofMinutes(Math.max(limits.restMinutes(), agreedRest));
                    carry(of(barred, person), seat, rest, wanted, limits);
                });
        return barred;
    }

    /// Another roster in force holds them there: away with the rest around it, and counted in their week and nights.
    private void carry(Barred barred, HeldSeat seat, Duration rest, org.huhang.shared.Span wanted, DutyLimits limits) {
        var zone = clock.zone();
        var from = seat.start().minus(rest);
        var until = seat.end().plus(rest);
        if (from.isBefore(Objects.requireNonNull(wanted.end())) && until.isAfter(wanted.start())) {
            barred.away.add(span(from, until));
        }
        barred.minutes.merge(
                (int) LocalDate.ofInstant(seat.start(), zone).toEpochDay(),
                (int) Duration.between(seat.start(), seat.end()).toMinutes(),
                Integer::sum);
        if (NightRule.isNight(limits.night(), seat.start(), seat.end(), zone)) {
            barred.nights.add(NightRule.nightOf(limits.night(), seat.start(), seat.end(), zone));
        }
    }

    private static Barred of(Map<PersonId, Barred> barred, PersonId person) {
        return barred.computeIfAbsent(
                person, _ -> new Barred(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashSet<>()));
    }

    private static Span span(Instant start, @Nullable Instant end) {
        long from = start.getEpochSecond();
        return new Span(from, end == null ? from + FAR.toSeconds() : end.getEpochSecond());
    }

    /// Two of one household with a small child; of more than two the first two.
    private static int[] partners(
            List<PlanPerson> planned, Map<PersonId, PersonId> who, Map<PersonId, Residence> homes) {
        int[] partners = new int[planned.size()];
        Arrays.fill(partners, -1);
        Map<UUID, Integer> first = new HashMap<>();
        Set<PersonId> seen = new HashSet<>();
        for (PlanPerson each : planned) {
            var person = Objects.requireNonNull(who.get(each.personId()));
            var home = homes.get(person);
            if (home != null && home.smallChild() && home.householdId() != null && seen.add(person)) {
                var other = first.putIfAbsent(home.householdId().value(), each.position());
                if (other != null && partners[other] == -1) {
                    partners[other] = each.position();
                    partners[each.position()] = other;
                }
            }
        }
        return partners;
    }
}
