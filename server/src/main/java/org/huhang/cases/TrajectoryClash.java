package org.huhang.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Two stays of one person at the same time, too far apart ([LookbackRule]): one of them is wrong.
///
/// @param one and `other` by their place in the trajectory, from 0
record TrajectoryClash(int one, int other, long minutes, long metres) {
    private static final int MOST = 200;

    /// @param stays in the order of their beginning
    static List<TrajectoryClash> list(List<TrajectoryStay> stays, LookbackRule rule) {
        var clashes = new ArrayList<TrajectoryClash>();
        var least = Duration.ofMinutes(rule.apartMinutes());
        for (int one = 0; one < stays.size(); one++) {
            for (int other = one + 1;
                    other < stays.size()
                            && stays.get(other).start().isBefore(stays.get(one).end());
                    other++) {
                var spot = stays.get(one).spot();
                var far = stays.get(other).spot();
                var together = stays.get(one).overlap(stays.get(other));
                if (spot != null && far != null && together.compareTo(least) >= 0) {
                    double metres = spot.metresTo(far);
                    if (metres > rule.apartMetres()) {
                        clashes.add(new TrajectoryClash(one, other, together.toMinutes(), Math.round(metres)));
                    }
                }
            }
        }
        clashes.sort(Comparator.comparingLong(TrajectoryClash::metres).reversed());
        return List.copyOf(clashes.subList(0, Math.min(MOST, clashes.size())));
    }
}
