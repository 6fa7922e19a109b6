package org.huhang.contacts;

/// Days and seconds. A moment is one number: seconds since the midnight that began day 0, in local time without
/// summer time, so that a day is 86,400 of them. Day 0 is what the caller says it is; 68 years fit.
public final class Day {
    public static final int SECONDS = 86_400;

    private Day() {}

    public static int of(int moment) {
        return Math.floorDiv(moment, SECONDS);
    }

    public static int start(int day) {
        return Math.multiplyExact(day, SECONDS);
    }
}
