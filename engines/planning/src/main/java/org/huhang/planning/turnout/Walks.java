package org.huhang.planning.turnout;

import java.util.List;
import org.huhang.planning.Spot;

/// How far it is on foot between places, which are known by their index; the way back is as long.
@FunctionalInterface
public interface Walks {
    /// Ways wind: so many times the straight line, where no streets are known.
    double DETOUR = 1.3;

    double metres(int from, int to);

    /// Straight lines, times [#DETOUR].
    static Walks straight(List<Spot> places) {
        var spots = List.copyOf(places);
        return (from, to) -> {
            var one = spots.get(from);
            var other = spots.get(to);
            return DETOUR * Math.hypot((double) one.east() - other.east(), (double) one.north() - other.north());
        };
    }
}
