package org.huhang.specimens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something in which what arrived is not what was packed.
///
/// @param packedAt position in the rack when it was packed; none of what was not
/// @param foundAt position in which it was found
/// @param settled what somebody said of it; none while it is open
record BoxDifference(
        String tubeCode,
        DifferenceKind kind,
        @Nullable Integer packedAt,
        @Nullable Integer foundAt,
        @Nullable Settled settled) {
    enum DifferenceKind {
        /// Packed, and did not arrive.
        MISSING,
        /// Arrived, and was not packed in this box.
        UNEXPECTED,
        /// In another place of the rack.
        MOVED,
        DAMAGED
    }

    record Settled(String reason, @Nullable String byName, Instant at) {}
}
