package org.huhang.posts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Of those whose seats change from one roster to the next: when the first of these seats starts.
final class ChangedSeats {
    private ChangedSeats() {}

    /// @param before holders by seat; shorter when seats came later
    /// @param now what has ended by then concerns nobody any more
    /// @return by position in the plan
    static Map<Integer, Instant> first(List<SeatRow> seats, int[] before, int[] after, Instant now) {
        Map<Integer, Instant> first = new HashMap<>();
        for (SeatRow seat : seats) {
            int had = holder(before, seat.position());
            int has = holder(after, seat.position());
            if (had != has && seat.endAt().isAfter(now)) {
                keep(first, had, seat.startAt());
                keep(first, has, seat.startAt());
            }
        }
        return first;
    }

    private static int holder(int[] holders, int seat) {
        return seat < holders.length ? holders[seat] : -1;
    }

    private static void keep(Map<Integer, Instant> first, int person, Instant start) {
        if (person >= 0) {
            first.merge(person, start, (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
