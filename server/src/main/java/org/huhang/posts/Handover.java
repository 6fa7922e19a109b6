package org.huhang.posts;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// What one shift of a post tells the next.
///
/// @param shiftStart of the shift that tells
/// @param by nobody's account for what was loaded
/// @param offline whether a device brought it
/// @param takenBy who took it over first; nobody yet where empty
record Handover(
        HandoverId id,
        PostId postId,
        Instant shiftStart,
        String text,
        @Nullable AccountId by,
        boolean offline,
        Instant at,
        @Nullable AccountId takenBy,
        @Nullable Instant takenAt) {}
