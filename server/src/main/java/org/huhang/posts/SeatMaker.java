package org.huhang.posts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huhang.planning.Heat;
import org.huhang.planning.Span;

/// Posts, days and lines, written out as seats: a shift outdoors is parted where it would be too long in heat, and each
/// of the people asked for is a seat.
///
/// Source: rules.md B9 and F47 of the story for heat; how long is in [DutyLimits].
final class SeatMaker {
    private final PostHours hours;
    private final Map<PostId, List<HeatSpell>> heat;
    private final DutyLimits limits;
    private final ZoneId zone;

    /// @param heat spells over each post, in the order of time
    SeatMaker(PostHours hours, Map<PostId, List<HeatSpell>> heat, DutyLimits limits, ZoneId zone) {
        this.hours = hours;
        this.heat = heat;
        this.limits = limits;
        this.zone = zone;
    }

    /// In the order of posts, days and lines.
    List<NewSeat> seats(Collection<Post> posts, LocalDate start, int days) {
        List<NewSeat> seats = new ArrayList<>();
        for (Post post : posts) {
            var hot = hot(post);
            for (int day = 0; day < days; day++) {
                for (var shift : hours.shifts(post, start.plusDays(day))) {
                    add(seats, post, shift, hot);
                }
            }
        }
        return seats;
    }

    private void add(List<NewSeat> seats, Post post, PostHours.PostShift shift, Heat hot) {
        var whole = new Span(shift.start().getEpochSecond(), shift.end().getEpochSecond());
        for (var part : hot.part(whole)) {
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
                    hot.minutes(part));
            seats.addAll(Collections.nCopies(shift.people(), seat));
        }
    }

    /// Spells above the threshold, laid together where they overlap.
    private Heat hot(Post post) {
        List<Span> spans = new ArrayList<>();
        if (post.outdoor()) {
            for (HeatSpell spell : heat.getOrDefault(post.id(), List.of())) {
                if (spell.celsius() > limits.heat().celsius()) {
                    long from = spell.start().getEpochSecond();
                    long until = spell.end().getEpochSecond();
                    if (!spans.isEmpty() && spans.getLast().end() >= from) {
                        var last = spans.removeLast();
                        spans.add(new Span(last.start(), Math.max(last.end(), until)));
                    } else {
                        spans.add(new Span(from, until));
                    }
                }
            }
        }
        return new Heat(spans, limits.heat().minutes());
    }
}
