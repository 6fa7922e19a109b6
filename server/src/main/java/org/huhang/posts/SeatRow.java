package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One place in one shift of a plan, as it is kept.
///
/// @param position the seat's number in the plan
/// @param heatMinutes as was known when it was made; what is known by now is [PlanLoader#seats]
/// @param dropped whether nobody is needed there any more
record SeatRow(
        int position,
        PostId postId,
        Instant startAt,
        Instant endAt,
        @Nullable String skill,
        boolean night,
        boolean weekend,
        int heatMinutes,
        boolean dropped) {

    SeatRow inHeat(int minutes) {
        return new SeatRow(position, postId, startAt, endAt, skill, night, weekend, minutes, dropped);
    }
}
