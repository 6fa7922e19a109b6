package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What rosters in force still ask of people against what is known of them since: of who cannot serve, by whatever bars
/// them ([Bars]), who went into a closed loop or left one, with whom a shorter shift was agreed. It is left to be
/// replanned.
@ApplicationScoped
class SeatsLeft {
    /// What ended earlier is in no roster that lasts.
    static final Duration BACK = Duration.ofDays(Plans.MOST_DAYS);

    private static final int MOST = 5_000;

    private final Bars bars;
    private final LoopStore loops;
    private final AgreementStore agreements;
    private final HeldSeats held;
    private final PlanStore plans;
    private final PostStore posts;
    private final People people;
    private final CityClock clock;

    SeatsLeft(
            Bars bars,
            LoopStore loops,
            AgreementStore agreements,
            HeldSeats held,
            PlanStore plans,
            PostStore posts,
            People people,
            CityClock clock) {
        this.bars = bars;
        this.loops = loops;
        this.agreements = agreements;
        this.held = held;
        this.plans = plans;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    /// @param causeId of the absence, the stay in a loop or the agreement; what other modules keep stands together, by
    /// kind
    /// @param people how many
    /// @param seats of that roster, which it keeps their holders from
    /// @param first when the first of them starts
    record LeftSeats(
            BarKind kind, @Nullable UUID causeId, int people, PlanId planId, String title, int seats, Instant first) {}

    private record Cause(
            PlanId planId, BarKind kind, @Nullable UUID id) {}

    /// Of these people, from now until another instant, in the rosters that are seen.
    List<LeftSeats> list(Collection<PersonId> asked, Predicate<RosterPlan> seen, Instant now, Instant until) {
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
                .collect(Collectors.groupingBy(SeatsLeft::cause, LinkedHashMap::new, Collectors.toList()))
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
        var known = people.known(asked);
        var seats = held.listOf(known.keySet(), now, until, MOST).stream()
                .map(seat -> seat.as(known.get(Objects.requireNonNull(seat.personId()))))
                .toList();
        return Stream.of(
                        bars.among(bars.listOf(asked, now, until, now), seats, now).stream(),
                        againstLoops(asked, seats, now, until),
                        againstAgreements(asked, seats, now, until))
                .flatMap(barred -> barred)
                .toList();
    }

    private Stream<BarredSeat> againstLoops(
            Collection<PersonId> asked, List<HeldSeat> seats, Instant from, Instant until) {
        var loopOf = new HashMap<PostId, String>();
        posts.list(seats.stream().map(HeldSeat::postId).collect(Collectors.toSet()))
                .forEach(post -> loopOf.put(post.id(), post.loop()));
        var told = loops.listOf(asked, from.minus(BACK), until).stream()
                .collect(Collectors.groupingBy(LoopStay::personId));
        return seats.stream()
                .filter(seat -> seat.personId() != null)
                .flatMap(seat -> LoopStay.against(
                        told.getOrDefault(Objects.requireNonNull(seat.personId()), List.of()),
                        seat,
                        loopOf.get(seat.postId()))
                        .map(stay -> new BarredSeat(
                                seat,
                                new Bar(
                                        stay.personId(),
                                        BarKind.IN_LOOP,
                                        stay.start(),
                                        stay.end(),
                                        stay.id().value(),
                                        null,
                                        null)))
                        .stream());
    }

    private Stream<BarredSeat> againstAgreements(
            Collection<PersonId> asked, List<HeldSeat> seats, Instant from, Instant until) {
        var zone = clock.zone();
        return agreements.listOf(asked, LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone)).stream()
                .flatMap(agreed -> seats.stream()
                        .filter(seat -> agreed.tooLong(seat, zone))
                        .map(seat -> new BarredSeat(seat, bar(agreed))));
    }

    private Bar bar(Agreement agreed) {
        var zone = clock.zone();
        var end = agreed.endDate();
        return new Bar(
                agreed.personId(),
                BarKind.AGREED,
                agreed.startDate().atStartOfDay(zone).toInstant(),
                end == null ? null : end.atStartOfDay(zone).toInstant(),
                agreed.id().value(),
                null,
                null);
    }

    private static Cause cause(BarredSeat each) {
        return new Cause(each.seat().planId(), each.bar().kind(), each.bar().causeId());
    }

    private static LeftSeats line(Cause cause, RosterPlan plan, List<BarredSeat> barred) {
        return new LeftSeats(
                cause.kind,
                cause.id,
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
