package org.huhang.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that one worker serves, in the sums that [RosterScore] needs.
final class Served {
    final List<Placement> held = new ArrayList<>(16);
    private final Worker worker;
    private final Map<Integer, Integer> weeks = new HashMap<>(4);
    private final Map<Integer, Integer> posts = new HashMap<>(4);
    private int nights;
    private int weekends;
    private int heat;

    Served(Worker worker) {
        this.worker = worker;
    }

    /// Breaches of the rules between this placement and those held.
    int clashes(Placement placement) {
        int clashes = 0;
        for (var other : held) {
            if (Turns.clash(worker.rules, worker.person, other.seat, placement.seat)) {
                clashes += (Turns.overlap(other.seat, placement.seat) ? 1 : 0)
                        + (Turns.restShort(worker.rules, worker.person, other.seat, placement.seat) > 0 ? 1 : 0)
                        + (Turns.nightsInARow(worker.person, other.seat, placement.seat) ? 1 : 0);
            }
        }
        return clashes;
    }

    /// Counts the placement's minutes; returns how many weeks more (or less) are too long by that.
    int week(Placement placement, int by) {
        int after = weeks.merge(placement.week, by * placement.seat.minutes(), Integer::sum);
        int before = after - by * placement.seat.minutes();
        return (worker.tooLong(placement.week, after) ? 1 : 0) - (worker.tooLong(placement.week, before) ? 1 : 0);
    }

    /// Counts nights, weekends and heat; returns the points by which they change.
    long spread(Placement placement, int by) {
        long before = points();
        nights += placement.seat.night() ? by : 0;
        weekends += placement.seat.weekend() ? by : 0;
        heat += by * placement.seat.heatSpells();
        return points() - before;
    }

    private long points() {
        return worker.nightPoints(nights) + worker.weekendPoints(weekends) + worker.heatPoints(heat);
    }

    long post(Placement placement, int by) {
        int after = posts.merge(placement.seat.post(), by, Integer::sum);
        if (after == 0) {
            posts.remove(placement.seat.post());
        }
        return after == 0 || (by > 0 && after == 1)
                ? (long) by * worker.rules.weights().continuity()
                : 0;
    }
}
