package org.huhang.planning.curtois;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The cheapest days for one employee from one day to another, everything else as it is: a walk from day to
/// day over the states that the hard rules tell apart ([States]), of which the cheapest few for each number
/// of minutes are followed. What a state does not know (numbers of shifts, the days after the walk) is looked
/// at along the way and at the end.
final class Reline {
    /// About how many steps one walk may take.
    private static final long STEPS = 150_000;
    /// How many of the last states are looked at, the cheapest first, before it gives up.
    private static final int ENDINGS = 300;

    private final Desk desk;
    private final Tables tables;
    private final int unit;

    Reline(Desk desk) {
        this.desk = desk;
        this.tables = desk.tables;
        int divisor = Math.max(1, Arrays.stream(tables.minutes).reduce(0, Reline::divisor));
        long most = (long) tables.days * Arrays.stream(tables.minutes).max().orElse(1);
        // where minutes have no common measure that fits, they are rounded; the end is checked exactly
        this.unit = (int) Math.max(divisor, most / States.MOST_UNITS + 1);
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /// @param row the employee's row; days before `from` and from `to` on stay
    /// @param noise up to so much is added to each price, for another good row instead of the best one
    /// @param patience 1, or more to follow that many times as many states
    /// @return the whole new row; null when none was found that breaks no rule
    int @Nullable [] find(int employee, int[] row, int from, int to, int noise, int patience, RandomGenerator random) {
        var walk = new Walk(tables, employee, row, from, to, unit);
        long[][] prices = prices(employee, from, to, noise, random);
        var layers = new Layer[to - from + 1];
        layers[0] = new Layer();
        layers[0].offer(walk.start(), 0, -1);
        long width = patience * STEPS / ((long) (to - from) * (tables.shifts + 1) * (walk.unitsFree() + 1));
        for (int day = from; day < to; day++) {
            var next = new Layer();
            var layer = layers[day - from];
            for (int at : layer.narrowed((int) Math.max(1, width))) {
                walk.onward(layers, day - from, at, prices[day - from], next);
            }
            if (next.size == 0) {
                return null;
            }
            layers[day - from + 1] = next;
        }
        return cheapest(employee, row, from, layers);
    }

    /// What each shift (0 for none, then by number) would cost on each day.
    private long[][] prices(int employee, int from, int to, int noise, RandomGenerator random) {
        long[][] prices = new long[to - from][tables.shifts + 1];
        for (int day = from; day < to; day++) {
            for (int shift = 0; shift < tables.shifts; shift++) {
                int working = desk.working[day][shift];
                prices[day - from][shift + 1] = tables.coverCost(day, shift, working + 1)
                        - tables.coverCost(day, shift, working)
                        + tables.request[employee][day][shift]
                        + (noise == 0 ? 0 : random.nextInt(noise + 1));
            }
        }
        return prices;
    }

    private int @Nullable [] cheapest(int employee, int[] row, int from, Layer[] layers) {
        var last = layers[layers.length - 1];
        int looked = 0;
        for (int ending : last.byCost()) {
            int[] found = row.clone();
            int at = ending;
            for (int day = layers.length - 1; day > 0; day--) {
                found[from + day - 1] = States.shift(layers[day].key[at]) - 1;
                at = layers[day].before[at];
            }
            if (desk.holds(employee, found)) {
                return found;
            }
            if (++looked == ENDINGS) {
                return null;
            }
        }
        return null;
    }
}
