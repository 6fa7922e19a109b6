package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// Who came into a plan as a helper and helps there no more: what they registered for ended, they volunteer no more or
/// lack by now what volunteers need, they left the team. Whoever comes back, or comes on another ground that the plan
/// draws on, is there again.
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

    /// By who they are now, and by who they were when they came into the plan.
    Set<PersonId> of(RosterPlan plan, Instant now) {
        var wanted = plans.listHelpers(Set.of(plan.id())).get(plan.id());
        return wanted == null ? Set.of() : of(plan, wanted, now);
    }

    private Set<PersonId> of(RosterPlan plan, PlanHelpers wanted, Instant now) {
        var came = plans.listPeople(plan.id()).stream()
                .filter(PlanPerson::helps)
                .map(PlanPerson::personId)
                .collect(Collectors.toSet());
        var today = LocalDate.ofInstant(now, clock.zone());
        var day = plan.startDate().isAfter(today) ? plan.startDate() : today;
        var who = people.now(came);
        var helping = sources.helping(Set.copyOf(who.values()), plan.areaId(), day, wanted, now);
        Set<PersonId> gone = new HashSet<>();
        who.forEach((then, person) -> {
            if (!helping.contains(person)) {
                gone.add(then);
                gone.add(person);
            }
        });
        return gone;
    }

    /// Seats whose holders help no more, from now on.
    List<BarredSeat> among(Collection<HeldSeat> seats, Instant now) {
        var wanted = plans.listHelpers(seats.stream().map(HeldSeat::planId).collect(Collectors.toSet()));
        Map<PlanId, Set<PersonId>> gone = wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> of(plans.find(each.getKey()).orElseThrow(), each.getValue(), now)));
        return seats.stream()
                .filter(seat -> seat.personId() != null
                        && gone.getOrDefault(seat.planId(), Set.of()).contains(seat.personId()))
                .map(seat -> new BarredSeat(seat, Bar.notHelping(Objects.requireNonNull(seat.personId()), now)))
                .filter(barred -> barred.bar().concerns(barred.seat()))
                .toList();
    }
}
