package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// Lines of each town: as many as the people need who go to work by bus, each a run every quarter of an hour in both
/// directions.
final class Buses {
    private static final int FIRST_SECOND = 5 * 3_600 + 45 * 60;
    private static final int HEADWAY_SECONDS = 900;
    static final int RUNS = 68;
    private static final int LONGEST_WAIT = 2_400;
    private static final double BY_BUS = 0.5;
    /// Runs of the morning's hour and a half, and people who fit on one with ease.
    private static final int MORNING_RUNS = 6;

    private static final int EASE = 26;

    private final int[] first;
    private final int[] lines;
    private final int[] town;
    private final long seed;

    Buses(CityPeople people, Habits habits, Blocks blocks, PlaceNumbers numbers, long seed) {
        this.seed = seed;
        town = blocks.town;
        var riders = new int[blocks.towns];
        for (int block = 0; block < people.communities(); block++) {
            for (int person = people.firstPerson[block]; person < people.firstPerson[block + 1]; person++) {
                int work = habits.workBlock[person];
                if (work >= 0 && work != block && takes(person)) {
                    riders[town[block]]++;
                }
            }
        }
        first = new int[blocks.towns];
        lines = new int[blocks.towns];
        for (int each = 0; each < blocks.towns; each++) {
            lines[each] = 1 + riders[each] / (MORNING_RUNS * EASE);
            int block = Blocks.firstOf(town, each);
            first[each] = numbers.addAll(CityPlaceKind.BUS_RUN, block, -1, lines[each] * 2 * RUNS);
        }
    }

    /// Whether somebody goes further than the own community by bus; others drive.
    boolean takes(int person) {
        return SplitMix.of(seed, person).chance(BY_BUS);
    }

    /// The run that comes next at the line's first stop; -1 after the last and long before the first one.
    static int next(int secondOfDay) {
        int wait = secondOfDay - FIRST_SECOND;
        int run = Math.max(0, (wait + HEADWAY_SECONDS - 1) / HEADWAY_SECONDS);
        return run >= RUNS || wait < -LONGEST_WAIT ? -1 : run;
    }

    /// Second of the day at the line's first stop.
    static int starts(int run) {
        return FIRST_SECOND + run * HEADWAY_SECONDS;
    }

    /// First run of the line and direction that serves the person; [#RUNS] of them stand behind it.
    int line(int homeBlock, int person, boolean back) {
        int here = town[homeBlock];
        return first[here] + (person % lines[here] * 2 + (back ? 1 : 0)) * RUNS;
    }
}
