package org.huhang.posts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Posts, days and lines, written out as seats: a shift outdoors is parted where it would be too long in heat, and each
/// of the people asked for is a seat.
///
/// Source: [PostHeat] for heat, [NightRule] for nights.
final class SeatMaker {
    private final PostHours hours;
    private final PostHeat heat;
    private final DutyLimits limits;
    private final ZoneId zone;

    SeatMaker(PostHours hours, PostHeat heat, DutyLimits limits, ZoneId zone) {
        this.hours = hours;
        this.heat = heat;
        this.limits = limits;
        this.zone = zone;
    }

    /// In the order of posts, days and lines.
    List<NewSeat> seats(Collection<Post> posts, LocalDate start, int days) {
        List<NewSeat> seats = new ArrayList<>();
        for (Post post : posts) {
            for (int day = 0; day < days; day++) {
                for (var shift : hours.shifts(post, start.plusDays(day))) {
                    add(seats, post, shift);
                }
            }
        }
        return seats;
    }

    private void add(List<NewSeat> seats, Post post, PostHours.PostShift shift) {
        for (var part : heat.part(post.id(), shift.start(), shift.end())) {
            var from = Instant.ofEpochSecond(part.start());
            var until = Instant.ofEpochSecond(part.end());
            var day = from.atZone(zone).getDayOfWeek();
            var seat = new NewSeat(
                    post.id(),
                    from,
                    until,
                    shift.skill(),
                    NightRule.isNight(limits.night(), from, until, zone),
                    day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY,
                    heat.minutes(post.id(), from, until));
            seats.addAll(Collections.nCopies(shift.people(), seat));
        }
    }
}
