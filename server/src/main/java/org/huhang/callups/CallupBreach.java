package org.huhang.callups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A limit that a version does not keep.
///
/// @param point with `door` and `start`, what it is about, as far as it is about one
/// @param measured seconds; for NOT_CALLED and VOLUNTEERS people
record CallupBreach(
        BreachKind kind,
        @Nullable Integer point,
        @Nullable Integer door,
        @Nullable Instant start,
        long measured,
        long limit) {
    /// Which.
    enum BreachKind {
        /// Those of a quarter wait longer than the rule lets them (C2).
        QUEUE,
        /// Called before the beginning, after the end, or off the quarters.
        OUTSIDE,
        /// Those under restrictions come before the others are gone.
        LANES,
        /// The last is swabbed after the end.
        AFTER_END,
        /// Nobody calls them (C13).
        NOT_CALLED,
        /// Set by hand for a door where there is nobody of that lane.
        UNKNOWN,
        /// A building without enough volunteers.
        VOLUNTEERS,
        /// Fewer tables than the rule asks for (C6).
        TABLES,
        /// A team is not back by the end.
        TEAMS,
        /// An area of a wide plan, told in `door`, of which nobody knows where it is: it has no point.
        NO_POSITION
    }
}
