package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// The evening of whoever has come home, or goes out from there. Ends at home.
record Evening(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double GOES_TO_SQUARE = 0.5;
    private static final double DROPS_IN = 0.25;
    private static final double STROLLS = 0.3;

    void spend(int person, int midnight) {
        int dinner = midnight + 17 * HOUR + 2_400 + draw.below(4_200);
        boolean joins = draw.chance(0.85);
        if (with.hosts >= 0 && !with.weekend && joins) {
            line.move(with.hosts, setup.blockOf(with.hosts), dinner);
            line.home(errands.after(4_800, 5_400));
        } else if (with.table >= 0 && joins) {
            line.home(errands.eatOut(with.restaurant, with.table, dinner));
        } else if (setup.habits.square[person] >= 0 && draw.chance(GOES_TO_SQUARE)) {
            line.move(setup.habits.square[person], with.block, midnight + 19 * HOUR + draw.below(2_400));
            line.home(errands.after(2_400, 3_600));
        } else if (draw.chance(DROPS_IN)) {
            errands.neighbour(with.home, with.block, midnight + 18 * HOUR + 2_700 + draw.below(4_500));
            line.home(errands.after(1_800, 4_200));
        } else if (draw.chance(STROLLS)) {
            errands.park(with.block, midnight + 18 * HOUR + 1_800 + draw.below(5_400));
            line.home(errands.after(1_200, 3_600));
        }
        line.home(0);
    }
}
