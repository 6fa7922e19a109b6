package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// What rosters in force still ask of people against what was told of them since: of who cannot serve, who
/// went into a closed loop or left one, with whom a shorter shift was agreed. It is left to be replanned.
@ApplicationScoped
class SeatsLeft {
    /// What ended earlier is in no roster that lasts.
    static final Duration BACK = Duration.ofDays(Plans.MOST_DAYS);

    private static final int MOST = 5_000;

    private final AbsenceStore absences;
    private final LoopStore loops;
    private final AgreementStore agreements;
    private final HeldSeats held;
    private final PlanStore plans;
    private final PostStore posts;
    private final CityClock clock;

    SeatsLeft(
            AbsenceStore absences,
            LoopStore loops,
            AgreementStore agreements,
            HeldSeats held,
            PlanStore plans,
            PostStore posts,
            CityClock clock) {
        this.absences = absences;
        this.loops = loops;
        this.agreements = agreements;
        this.held = held;
        this.plans = plans;
        this.posts = posts;
        this.clock = clock;
    }

    /// @param causeId of the absence, the stay in a loop or the agreement
    /// @param seats of that roster, which it keeps their holder from
    /// @param first when the first of them starts
    record LeftSeats(UUID causeId, PlanId planId, String title, int seats, Instant first) {}

    private record Cause(UUID id, Predicate<HeldSeat> bars) {}

    /// Of these people, from one instant to another, in the rosters that are seen.
    List<LeftSeats> list(Collection<PersonId> whose, Predicate<RosterPlan> seen, Instant from, Instant until) {
        var seats = held.listOf(new HashSet<>(whose), from, until, MOST);
        var known = seen(seats, seen);
        return Stream.of(absent(whose, from, until), loops(whose, seats, from, until), agreed(whose, from, until))
                .flatMap(causes -> causes)
                .flatMap(cause -> seats.stream()
                        .filter(seat -> known.containsKey(seat.planId()) && cause.bars.test(seat))
                        .collect(Collectors.groupingBy(HeldSeat::planId))
                        .entrySet()
                        .stream()
                        .map(each -> line(cause, Objects.requireNonNull(known.get(each.getKey())), each.getValue())))
                .toList();
    }

    private Map<PlanId, RosterPlan> seen(List<HeldSeat> seats, Predicate<RosterPlan> seen) {
        return seats.stream()
                .map(HeldSeat::planId)
                .distinct()
                .map(plans::find)
                .flatMap(Optional::stream)
                .filter(seen)
                .collect(Collectors.toMap(RosterPlan::id, plan -> plan));
    }

    private Stream<Cause> absent(Collection<PersonId> whose, Instant from, Instant until) {
        return absences.listOf(whose, from, until).stream()
                .map(absence -> new Cause(absence.id().value(), seat -> absence.concerns(seat, seat.personId())));
    }

    private Stream<Cause> loops(Collection<PersonId> whose, List<HeldSeat> seats, Instant from, Instant until) {
        var loopOf = new HashMap<PostId, String>();
        posts.list(seats.stream().map(HeldSeat::postId).collect(Collectors.toSet()))
                .forEach(post -> loopOf.put(post.id(), post.loop()));
        return loops.listOf(whose, from.minus(BACK), until).stream()
                .collect(Collectors.groupingBy(LoopStay::personId))
                .values()
                .stream()
                .flatMap(told -> told.stream()
                        .map(stay -> new Cause(
                                stay.id().value(),
                                seat -> stay.personId().equals(seat.personId())
                                        && LoopStay.against(told, seat, loopOf.get(seat.postId()))
                                                .filter(against -> against.id().equals(stay.id()))
                                                .isPresent())));
    }

    private Stream<Cause> agreed(Collection<PersonId> whose, Instant from, Instant until) {
        var zone = clock.zone();
        return agreements.listOf(whose, LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone)).stream()
                .map(each -> new Cause(each.id().value(), seat -> each.tooLong(seat, zone)));
    }

    /// @param seats in the order of time
    private static LeftSeats line(Cause cause, RosterPlan plan, List<HeldSeat> seats) {
        return new LeftSeats(
                cause.id,
                plan.id(),
                plan.title(),
                seats.size(),
                seats.getFirst().start());
    }
}
