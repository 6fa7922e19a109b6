package org.huhang.planning.curtois;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// New rows for one to three employees: all leave a window, then each gets the cheapest days that are left,
/// the first ones by prices with some noise.
final class Relines {
    private static final int[] NOISES = {0, 2, 10, 60};
    private static final int[] WINDOWS = {7, 14, 21, 28};

    private final Desk desk;
    private final RandomGenerator random;

    Relines(Desk desk, RandomGenerator random) {
        this.desk = desk;
        this.random = random;
    }

    void into(LineMove move) {
        int days = desk.tables.days;
        int length = Math.min(days, WINDOWS[random.nextInt(WINDOWS.length)]);
        int from = length == days ? 0 : Math.floorDiv(random.nextInt(days), 7) * 7;
        int to = Math.min(days, from + length);
        to += to < days && to % 7 == 6 ? 1 : 0;
        int[] who = random.ints(0, desk.tables.staff)
                .distinct()
                .limit(Math.min(desk.tables.staff, 1 + random.nextInt(3)))
                .toArray();
        for (int employee : who) {
            desk.count(desk.lines.get(employee).row, from, to, -1);
        }
        var found = new @Nullable Row[who.length];
        boolean all = true;
        for (int at = 0; at < who.length && all; at++) {
            int noise = at == who.length - 1 ? 0 : NOISES[random.nextInt(NOISES.length)];
            var old = desk.lines.get(who[at]).row.toArray();
            int[] row = new Reline(desk).find(who[at], old, from, to, noise, 1, random);
            all = row != null;
            if (row != null) {
                var better = desk.row(who[at], row);
                found[at] = better;
                desk.count(better, from, to, 1);
            }
        }
        for (int at = 0; at < who.length; at++) {
            var row = found[at];
            if (row != null) {
                desk.count(row, from, to, -1);
            }
            desk.count(desk.lines.get(who[at]).row, from, to, 1);
        }
        for (int at = 0; at < who.length && all; at++) {
            var line = desk.lines.get(who[at]);
            var row = found[at];
            if (row != null && !line.row.same(row.toArray())) {
                move.give(line, row);
            }
        }
    }
}
