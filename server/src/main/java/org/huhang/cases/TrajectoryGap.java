package org.huhang.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Waking hours of one day about which nothing is known, longer than the rule lets pass ([LookbackRule]).
record TrajectoryGap(LocalDate day, Instant start, Instant end) {

    /// In the order of time. What is known of a moment fills nothing.
    ///
    /// @param from and `until` between which the trajectory is asked for
    static List<TrajectoryGap> list(
            List<TrajectoryStay> stays, Instant from, Instant until, LookbackRule rule, ZoneId zone) {
        var known = stays.stream()
                .filter(each -> each.end().isAfter(each.start()))
                .sorted(Comparator.comparing(TrajectoryStay::start))
                .toList();
        var gaps = new ArrayList<TrajectoryGap>();
        for (var day = from.atZone(zone).toLocalDate();
                !day.isAfter(until.atZone(zone).toLocalDate());
                day = day.plusDays(1)) {
            var start = later(from, day.atTime(rule.awakeFrom()).atZone(zone).toInstant());
            var end = earlier(until, day.atTime(rule.awakeUntil()).atZone(zone).toInstant());
            for (TrajectoryStay each : known) {
                add(gaps, day, start, earlier(each.start(), end), rule);
                start = later(start, each.end());
            }
            add(gaps, day, start, end, rule);
        }
        return List.copyOf(gaps);
    }

    private static void add(List<TrajectoryGap> gaps, LocalDate day, Instant from, Instant to, LookbackRule rule) {
        if (from.isBefore(to) && Duration.between(from, to).compareTo(Duration.ofMinutes(rule.gapMinutes())) > 0) {
            gaps.add(new TrajectoryGap(day, from, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
