package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place in a shift that posts ask for, before it has a number in a plan.
record NewSeat(
        PostId postId,
        Instant start,
        Instant end,
        @Nullable String skill,
        boolean night,
        boolean weekend,
        int heatMinutes) {

    /// What makes it the same seat in a plan that is looked at again.
    record SeatKey(PostId postId, Instant start, Instant end, String skill) {}

    boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && end.isAfter(from);
    }

    /// What is left of it from an instant on; it stays a night's or a weekend's.
    NewSeat from(Instant later) {
        int minutes = (int) Duration.between(later, end).toMinutes();
        return new NewSeat(postId, later, end, skill, night, weekend, Math.min(heatMinutes, minutes));
    }

    SeatKey key() {
        return new SeatKey(postId, start, end, skill == null ? "" : skill);
    }
}
