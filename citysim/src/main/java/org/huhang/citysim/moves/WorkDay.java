package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// To work in the morning, lunch, back again, an errand on the way home. `until` is when one must be gone.
record WorkDay(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double TOGETHER = 0.3;

    /// Offices rest at weekends, though some work on Saturdays; stalls and kitchens rest on one day in seven.
    static boolean works(Role role, HouseholdDay with, long habit, SplitMix draw) {
        if (draw.chance(0.05)) {
            return false;
        }
        return switch (role) {
            case SERVER -> (with.day + ((habit >>> 4) & 0xFFFF)) % 7 != 0;
            case WORKER -> !with.weekend || (habit & 7) < 2;
            case TEACHER -> !with.weekend && !with.holiday;
            case AT_HOME, SMALL_CHILD, PUPIL, STUDENT, FARMER, CARED_FOR -> false;
        };
    }

    void spend(int person, Role role, int midnight, int until) {
        Habits habits = setup.habits;
        int work = habits.work[person];
        int block = habits.workBlock[person];
        boolean server = role == Role.SERVER;
        int begin = midnight + (server ? 7 * HOUR + 1_800 : 7 * HOUR + 2_700) + draw.below(server ? 5_400 : 2_100);
        line.move(work, block, line.leaveFor(block, begin));
        int noon = midnight + 11 * HOUR + 2_700 + draw.below(2_700);
        int back = midnight + 13 * HOUR + 1_200 + draw.below(2_400);
        lunch(person, work, block, noon, back, server);
        int leave = midnight + (server ? 18 * HOUR : 17 * HOUR + 900) + draw.below(server ? 7_200 : 3_600);
        leave = Math.min(leave, until);
        if (until > leave && member(person) == with.buyer) {
            errands.market(with.block, leave);
            leave = errands.after(240, 900);
        } else if (until > leave && draw.chance(0.07)) {
            errands.shop(with.block, leave);
            leave = errands.after(240, 900);
        }
        line.home(leave);
    }

    private int member(int person) {
        return person - setup.people.firstMember[with.home];
    }

    private void lunch(int person, int work, int block, int noon, int back, boolean server) {
        int tables = setup.habits.tableCount[person];
        if (tables > 0) {
            int table = setup.habits.tables[person] + draw.below(tables);
            line.step(table, noon);
            line.step(work, errands.after(1_200, 900));
        } else if (!server && block == with.block && ((line.habit() >>> 40) & 3) < 2) {
            line.home(noon);
            line.move(work, block, back);
        } else if (!server && draw.chance(TOGETHER)) {
            int restaurant = setup.lunch[block];
            double share = (SplitMix.hash(work, with.day) >>> 40) / (double) (1 << 24);
            int leave = errands.eatOut(restaurant, setup.rooms.any(restaurant, share), noon);
            line.move(work, block, Math.min(leave, back));
        }
    }
}
