package org.huhang.planning.turnout;

/// The quarters of an hour by which people are called, counted from the first that begins no sooner than the
/// round.
///
/// @param start epoch seconds, the earliest moment of the round
/// @param end and its last one, at which everybody should be swabbed
/// @param seconds length of a slot; 900, a quarter of an hour, by rule
public record CallSlots(long start, long end, int seconds) {
    public static final int QUARTER = 900;

    public CallSlots {
        if (seconds < 60 || end <= start) {
            throw new IllegalArgumentException("no slots of " + seconds + " s from " + start + " to " + end);
        }
    }

    public static CallSlots of(long start, long end) {
        return new CallSlots(start, end, QUARTER);
    }

    public long start(int slot) {
        return Math.ceilDiv(start, seconds) * seconds + (long) slot * seconds;
    }

    /// The slot that begins then; rounded down. Negative before the round.
    public int at(long moment) {
        return Math.toIntExact(Math.floorDiv(moment - start(0), seconds));
    }

    /// The first slot that begins no sooner.
    public int from(double moment) {
        return Math.toIntExact(Math.ceilDiv((long) Math.ceil(moment) - start(0), seconds));
    }

    /// Whether people can be called then at all: within the round, and on its grid.
    public boolean has(long moment) {
        return moment >= start(0) && moment < end && start(at(moment)) == moment;
    }

    public long window() {
        return end - start;
    }
}
