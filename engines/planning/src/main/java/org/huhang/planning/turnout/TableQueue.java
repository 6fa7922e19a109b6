package org.huhang.planning.turnout;

import java.util.Arrays;

/// One line before tables alike: who came first is served first, by whichever table is free.
final class TableQueue {
    private final double[] free;

    /// @param opens when the tables begin
    TableQueue(int tables, double opens) {
        free = new double[tables];
        Arrays.fill(free, opens);
    }

    /// @param arrival no sooner than that of the one before
    /// @return when serving begins
    double serve(double arrival, double seconds) {
        int first = 0;
        for (int table = 1; table < free.length; table++) {
            if (free[table] < free[first]) {
                first = table;
            }
        }
        double begins = Math.max(arrival, free[first]);
        free[first] = begins + seconds;
        return begins;
    }
}
