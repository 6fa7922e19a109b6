package org.huhang.posts;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A seat of a roster in force, and who holds it.
///
/// @param seat its number in the plan
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
}
