package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the posts ask for by now beside what a plan has.
///
/// @param added seats that the plan has not
/// @param dropped positions of seats at which nobody is needed any more
record PlanDiff(List<NewSeat> added, List<Integer> dropped) {
    /// What has begun is left as it is: nobody is sent away from a shift by a rule that came later, and nobody is asked
    /// for one that is over.
    static PlanDiff of(List<SeatRow> has, List<NewSeat> wanted, Instant now) {
        Map<NewSeat.SeatKey, Integer> asked = new HashMap<>();
        wanted.forEach(seat -> asked.merge(seat.key(), 1, Integer::sum));
        List<Integer> dropped = new ArrayList<>();
        for (SeatRow seat : has) {
            if (!seat.dropped()) {
                var skill = seat.skill();
                var key = new NewSeat.SeatKey(seat.postId(), seat.startAt(), seat.endAt(), skill == null ? "" : skill);
                int left = asked.getOrDefault(key, 0);
                if (left > 0) {
                    asked.put(key, left - 1);
                } else if (seat.startAt().isAfter(now)) {
                    dropped.add(seat.position());
                }
            }
        }
        List<NewSeat> added = new ArrayList<>();
        for (NewSeat seat : wanted.reversed()) {
            int left = asked.getOrDefault(seat.key(), 0);
            if (left > 0) {
                asked.put(seat.key(), left - 1);
                if (seat.end().isAfter(now)) {
                    added.addFirst(seat);
                }
            }
        }
        return new PlanDiff(added, dropped);
    }

    int size() {
        return added.size() + dropped.size();
    }
}
