package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One place in one shift of a plan, as it is kept.
///
/// @param position the seat's number in the plan
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
        boolean dropped) {}
