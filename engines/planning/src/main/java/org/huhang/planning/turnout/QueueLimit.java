package org.huhang.planning.turnout;

/// Nobody stands in line longer than this, from arrival to the scan.
/// Source: domain rule C2 (third testing guide, 2022-03-22: at most 20 min).
public record QueueLimit(int seconds) {
    public static final QueueLimit DEFAULT = new QueueLimit(20 * 60);

    public boolean keeps(double waitSeconds) {
        return waitSeconds <= seconds;
    }
}
