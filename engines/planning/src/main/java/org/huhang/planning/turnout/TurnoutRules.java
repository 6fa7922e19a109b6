package org.huhang.planning.turnout;

/// The rules of one round at one point. Each has its edition with the caller; the defaults are the domain
/// rules'.
///
/// @param limit of the queue
/// @param gap between the lanes
/// @param secondsBeforeTable from the scan to the swab, which no table waits for
/// @param spreadSeconds people called for a slot set out evenly over so much of it
/// @param centimetresPerSecond on foot; old people and children set the pace
/// @param secondsPerFloor down the stairs or by a crowded lift
public record TurnoutRules(
        TablePace pace,
        QueueLimit limit,
        LaneGap gap,
        int secondsBeforeTable,
        int spreadSeconds,
        int centimetresPerSecond,
        int secondsPerFloor) {
    public static TurnoutRules ofPool(int poolSize) {
        return new TurnoutRules(
                TablePace.ofPool(poolSize), QueueLimit.DEFAULT, LaneGap.DEFAULT, 120, CallSlots.QUARTER, 90, 15);
    }

    double walkSeconds(double metres, int floor) {
        return 100 * metres / centimetresPerSecond + (double) secondsPerFloor * Math.abs(floor);
    }
}
