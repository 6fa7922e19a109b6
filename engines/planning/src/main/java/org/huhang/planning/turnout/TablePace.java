package org.huhang.planning.turnout;

/// How fast one table works. Under a minute for a person at the table; a new tube, its label and its lid come
/// once for each pool.
/// Source: domain rule C10 (Beijing, January 2021: about 2 min from scan to swab, under 1 min at the table).
///
/// @param secondsAtTable for one person
/// @param secondsPerTube for one tube
/// @param poolSize people a tube
public record TablePace(int secondsAtTable, int secondsPerTube, int poolSize) {
    public TablePace {
        if (secondsAtTable < 1 || secondsPerTube < 0 || poolSize < 1) {
            throw new IllegalArgumentException("no pace: " + secondsAtTable + ", " + secondsPerTube + ", " + poolSize);
        }
    }

    public static TablePace ofPool(int poolSize) {
        return new TablePace(50, 60, poolSize);
    }

    /// From one person to the next.
    public double secondsPerPerson() {
        return secondsAtTable + (double) secondsPerTube / poolSize;
    }

    /// How many people so many tables serve in so many seconds.
    public double served(int tables, double seconds) {
        return tables * seconds / secondsPerPerson();
    }

    /// Tubes for people of one lane.
    public int tubes(int people) {
        return (people + poolSize - 1) / poolSize;
    }
}
