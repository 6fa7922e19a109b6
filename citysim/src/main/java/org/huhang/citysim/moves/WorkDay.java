package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// To work in the morning, lunch, back again, an errand on the way home. `until` is when one must be gone.
record WorkDay(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double TOGETHER = 0.3;
    private static final double NOODLES = 0.25;
    /// On others at their work.
    private static final double CALLS = 0.3;

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
        if (!server && setup.people.urban(block) && draw.chance(NOODLES)) {
            errands.noodles(block, line.leaveFor(block, begin - 1_500));
            line.move(work, block, errands.after(600, 600));
        } else {
            line.move(work, block, line.leaveFor(block, begin));
        }
        int noon = midnight + 11 * HOUR + 2_700 + draw.below(2_700);
        int back = midnight + 13 * HOUR + 1_200 + draw.below(2_400);
        lunch(person, work, block, noon, back, server);
        if (role == Role.WORKER && until - midnight > 17 * HOUR && draw.chance(CALLS)) {
            call(work, block, midnight);
        }
        int leave = midnight + (server ? 18 * HOUR : 17 * HOUR + 900) + draw.below(server ? 7_200 : 3_600);
        leave = Math.min(leave, until);
        if (until > leave && member(person) == with.buyer) {
            errands.market(with.block, leave);
            leave = errands.after(420, 1_200);
        } else if (until > leave && draw.chance(0.07)) {
            errands.shop(with.home, with.block, leave);
            leave = errands.after(240, 900);
        }
        line.home(leave);
    }

    /// To the room of somebody who lives where one works, and back.
    private void call(int work, int block, int midnight) {
        int other = setup.people.firstPerson[block] + draw.below(setup.people.people(block));
        int there = setup.habits.work[other];
        if (setup.habits.role(other) == Role.WORKER && there >= 0) {
            int at = setup.habits.workBlock[other];
            line.move(there, at, line.leaveFor(at, midnight + 14 * HOUR + 1_800 + draw.below(3_600)));
            line.move(work, block, errands.after(1_500, 3_600));
        }
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
            long room = SplitMix.hash(work, with.day);
            int restaurant = setup.usual.anyKitchen(block, (room & 0xFF) / 256.0);
            double share = (room >>> 40) / (double) (1 << 24);
            int start = with.day * Timeline.DAY + 11 * HOUR + 2_700 + (int) ((room >>> 16) & 0xFF) * 8;
            int leave = errands.eatOut(restaurant, setup.rooms.any(restaurant, share), start, 0);
            line.move(work, block, Math.min(leave, back));
        }
    }
}
