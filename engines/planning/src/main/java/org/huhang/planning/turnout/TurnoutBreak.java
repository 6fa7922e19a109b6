package org.huhang.planning.turnout;

/// A limit that the plan does not keep.
///
/// @param flat the id of the flat that it is about, or [#NO_FLAT]
/// @param start of the slot, epoch seconds; 0 where it is about none
/// @param measured and limit: seconds; for AFTER_END epoch seconds; for NOT_CALLED people, and none
public record TurnoutBreak(Kind kind, int flat, long start, long measured, long limit) {
    public static final int NO_FLAT = -1;

    /// QUEUE: those of a slot wait too long. OUTSIDE: called before the round, after it, or off the quarters.
    /// LANES: the two lanes do not keep apart in time. AFTER_END: the last is swabbed too late. NOT_CALLED:
    /// nobody called them. UNKNOWN: set by hand for a flat or a lane where there is nobody.
    public enum Kind {
        QUEUE,
        OUTSIDE,
        LANES,
        AFTER_END,
        NOT_CALLED,
        UNKNOWN
    }
}
