package org.huhang.planning.turnout;

/// Between the last of the ordinary lane and the first call of those under restrictions the place is cleared
/// and disinfected. The default is our own.
public record LaneGap(int seconds) {
    public static final LaneGap DEFAULT = new LaneGap(15 * 60);

    public boolean isKept(double ordinaryEnds, double restrictedBegins) {
        return restrictedBegins - ordinaryEnds >= seconds;
    }
}
