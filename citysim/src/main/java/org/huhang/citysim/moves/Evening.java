package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// The evening of whoever has come home, or goes out from there. Ends at home.
record Evening(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double GOES_TO_SQUARE = 0.5;
    private static final double JOINS = 0.85;
    private static final double JOINS_NEAR = 0.75;

    void spend(int person, int midnight) {
        int dinner = midnight + 17 * HOUR + 2_400 + (int) (with.start * 4_200) + draw.below(120);
        boolean joins = draw.chance(JOINS);
        if (with.hosts >= 0 && !with.weekend && joins) {
            line.move(with.hosts, setup.blockOf(with.hosts), dinner);
            line.home(line.since() + 4_800 + (int) (with.length * 5_400));
        } else if (with.table >= 0 && joins) {
            line.home(errands.eatOut(with.restaurant, with.table, dinner, with.length));
        } else if (setup.habits.square[person] >= 0 && draw.chance(GOES_TO_SQUARE)) {
            line.move(setup.habits.square[person], with.block, midnight + 19 * HOUR + draw.below(2_400));
            line.home(errands.after(2_400, 3_600));
        } else if ((with.dropsIn || with.strolls) && draw.chance(JOINS_NEAR)) {
            near(midnight + 18 * HOUR + 1_800 + (int) (with.start * 5_000) + draw.below(120));
        }
        line.home(0);
    }

    private void near(int leaveAt) {
        if (with.dropsIn) {
            errands.neighbour(with.home, (int) (with.length * 6), with.block, leaveAt);
        } else {
            errands.park(with.block, leaveAt);
        }
        line.home(line.since() + 1_500 + (int) (with.length * 4_000));
    }
}
