package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A seat of a roster in force, and who holds it.
///
/// @param seat its number in the plan
/// @param heatMinutes as was known when the plan was made; what is known by now is [HeatOfPosts]
/// @param personId nobody's where it is open
public record HeldSeat(
        PlanId planId,
        int seat,
        PostId postId,
        Instant start,
        Instant end,
        @Nullable String skill,
        int heatMinutes,
        @Nullable PersonId personId) {

    HeldSeat as(@Nullable PersonId holder) {
        return new HeldSeat(planId, seat, postId, start, end, skill, heatMinutes, holder);
    }

    public boolean covers(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /// The place of a seat among those of its shift at its post, from 0: by it people rest one after another.
    ///
    /// @param all in the order of time, those of that shift among them
    static int orderIn(List<HeldSeat> all, HeldSeat seat) {
        return (int) all.stream()
                .filter(each -> each.postId().equals(seat.postId())
                        && each.start().equals(seat.start())
                        && each.end().equals(seat.end()))
                .takeWhile(each -> !each.planId().equals(seat.planId()) || each.seat() != seat.seat())
                .count();
    }
}
