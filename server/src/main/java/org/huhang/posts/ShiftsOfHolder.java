package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The own shifts, who stands there too, and what one is to be given.
@ApplicationScoped
class ShiftsOfHolder implements BundlePart {
    private static final int MOST_MATES = 200;

    private final OwnSeats own;
    private final HeldSeats seats;
    private final ReliefStore relief;
    private final HeatOfPosts heat;
    private final People people;
    private final CityClock clock;

    ShiftsOfHolder(
            OwnSeats own, HeldSeats seats, ReliefStore relief, HeatOfPosts heat, People people, CityClock clock) {
        this.own = own;
        this.seats = seats;
        this.relief = relief;
        this.heat = heat;
        this.people = people;
        this.clock = clock;
    }

    /// @param drillSeconds how far the city's time is ahead of the clock that a device knows; nothing outside of drills
    /// @param mates of the same time, with masked names
    private record OwnShiftLine(
            PostId postId,
            Wording post,
            Instant start,
            Instant end,
            long drillSeconds,
            @Nullable String skill,
            int heatMinutes,
            int waterMillilitres,
            List<Relief.Meal> meals,
            List<Relief.Rest> rests,
            List<Mate> mates) {}

    private record Mate(String name, Instant start, Instant end) {}

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        var found = own.find(area, holder, clock.now());
        if (found.seats().isEmpty()) {
            return List.of();
        }
        var there = seats.list(
                found.posts().keySet(),
                found.seats().getFirst().start(),
                found.seats().stream()
                        .map(HeldSeat::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                MOST_MATES);
        var lines = people.lines(
                there.stream()
                        .flatMap(seat -> Stream.ofNullable(seat.personId()))
                        .collect(Collectors.toSet()),
                clock.today());
        var due = new Relief(relief.list(), clock.zone());
        var drill = Duration.between(Instant.EPOCH, clock.ofWall(Instant.EPOCH));
        var hot = heat.during(found.posts().values(), found.seats());
        return found.seats().stream()
                .map(seat -> line(found, seat, hot.minutes(seat), there, lines, due, drill))
                .toList();
    }

    private static BundleLine line(
            OwnSeats.Own found,
            HeldSeat seat,
            int heatMinutes,
            List<HeldSeat> there,
            Map<PersonId, PersonLine> lines,
            Relief due,
            Duration drill) {
        var post = Objects.requireNonNull(found.posts().get(seat.postId()));
        return new BundleLine(
                seat.planId().value() + "/" + seat.seat(),
                post.name().zh(),
                new OwnShiftLine(
                        seat.postId(),
                        post.name(),
                        seat.start(),
                        seat.end(),
                        drill.toSeconds(),
                        seat.skill(),
                        heatMinutes,
                        due.waterMillilitres(seat.start(), heatMinutes),
                        due.meals(seat.start(), seat.end()),
                        due.rests(seat.start(), seat.end(), heatMinutes > 0, HeldSeat.orderIn(there, seat)),
                        mates(found, seat, there, lines)));
    }

    private static List<Mate> mates(
            OwnSeats.Own found, HeldSeat seat, List<HeldSeat> there, Map<PersonId, PersonLine> lines) {
        return there.stream()
                .filter(each -> each.postId().equals(seat.postId())
                        && each.start().isBefore(seat.end())
                        && each.end().isAfter(seat.start())
                        && each.personId() != null
                        && !found.ids().contains(each.personId())
                        && lines.containsKey(each.personId()))
                .map(each -> new Mate(
                        Objects.requireNonNull(lines.get(each.personId())).name(), each.start(), each.end()))
                .toList();
    }
}
