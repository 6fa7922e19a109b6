package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many are needed and how many were there in each hour, both at the middle of it.
final class HourCounts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    private HourCounts() {}

    /// @param present empty for an hour whose middle is still to come
    record HourCount(Instant start, int needed, @Nullable Integer present) {}

    /// When one seat is to be held, or one person was there.
    ///
    /// @param end none for somebody who is there still
    record Stretch(Instant start, @Nullable Instant end) {
        boolean covers(Instant at) {
            return !at.isBefore(start) && (end == null || at.isBefore(end));
        }
    }

    /// @param stays each person's once at a time
    static List<HourCount> of(Instant from, Instant until, List<Stretch> seats, List<Stretch> stays, Instant now) {
        List<HourCount> hours = new ArrayList<>();
        for (var hour = from; hour.isBefore(until); hour = hour.plus(HOUR)) {
            var middle = hour.plus(HALF);
            hours.add(new HourCount(hour, count(seats, middle), middle.isAfter(now) ? null : count(stays, middle)));
        }
        return List.copyOf(hours);
    }

    private static int count(List<Stretch> stretches, Instant at) {
        return (int) stretches.stream().filter(each -> each.covers(at)).count();
    }
}
