package org.huhang.planning.curtois;

/// What the hard rules need to know of the days so far, packed into an int: the last day's shift (0 for off),
/// how long the run is, whether it has been long enough, weekends and units of minutes since the walk began.
final class States {
    static final int MOST_SHIFTS = 62;
    static final int MOST_RUN = 31;
    static final int MOST_WEEKENDS = 63;
    static final int MOST_UNITS = 8191;

    private States() {}

    static int of(int shift, int run, boolean settled, int weekends, int units) {
        return (((units << 6 | weekends) << 6 | shift) << 5 | Math.min(run, MOST_RUN)) << 1 | (settled ? 1 : 0);
    }

    static boolean settled(int state) {
        return (state & 1) == 1;
    }

    static int run(int state) {
        return state >>> 1 & 31;
    }

    static int shift(int state) {
        return state >>> 6 & 63;
    }

    static int weekends(int state) {
        return state >>> 12 & 63;
    }

    static int units(int state) {
        return state >>> 18;
    }
}
