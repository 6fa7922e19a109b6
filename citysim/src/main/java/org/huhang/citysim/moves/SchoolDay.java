package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// Classes in the morning and the afternoon; in the holidays a summer class or nursery for some.
record SchoolDay(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double ABSENT = 0.03;

    /// Class of the day; -1 when there is none.
    int room(int person) {
        if (with.weekend || draw.chance(ABSENT)) {
            return -1;
        }
        return with.holiday ? setup.habits.summer[person] : setup.habits.work[person];
    }

    /// Ends at home, about 17:00.
    void spend(int person, int room, int midnight) {
        int block = setup.habits.workBlock[person];
        int begin = midnight + (with.holiday ? 8 * HOUR + 1_800 : 7 * HOUR + 2_400) + draw.below(1_200);
        line.move(room, block, line.leaveFor(block, begin));
        int noon = midnight + 11 * HOUR + 2_400 + draw.below(900);
        int back = midnight + 13 * HOUR + 2_400 + draw.below(1_200);
        if (block == with.block && setup.people.age[person] < 12) {
            line.home(noon);
            line.move(room, block, back);
        } else if (setup.habits.tableCount[person] > 0) {
            line.step(setup.habits.tables[person], noon);
            line.step(room, errands.after(1_200, 900));
        }
        int end = with.holiday ? 15 * HOUR + 2_400 : 16 * HOUR + 1_200;
        line.home(midnight + end + draw.below(1_800));
    }
}
