package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// A day of one's own: the market, neighbours, relatives, the field in the cool hours.
record FreeDay(Setup setup, Timeline line, HouseholdDay with, Errands errands, SplitMix draw) {
    private static final int HOUR = 3_600;
    private static final double TENDS_FIELD = 0.85;
    private static final double SEES_DOCTOR = 0.02;
    private static final double DROPS_IN = 0.5;

    /// Ends at home by `until`, about: the evening is not in it.
    void spend(int person, Role role, int midnight, int until) {
        boolean out = role != Role.CARED_FOR && role != Role.SMALL_CHILD && setup.people.age[person] > 11;
        boolean field = role == Role.FARMER && draw.chance(TENDS_FIELD);
        boolean lunchOut = role != Role.CARED_FOR && with.lunchOut();
        if (out) {
            early(person, field, midnight);
        }
        morning(person, role, field, lunchOut, midnight);
        if (lunchOut && with.banquet >= 0) {
            int start = midnight + 11 * HOUR + (int) (with.start * 1_800) + draw.below(900);
            line.home(errands.eatOut(with.restaurant, with.banquet, start, with.length) + 1_800);
        } else if (lunchOut) {
            line.move(with.hosts, setup.blockOf(with.hosts), together(midnight + 10 * HOUR));
            line.home(line.since() + 9_000 + (int) (with.length * 7_200));
        }
        if (midnight + 17 * HOUR <= until) {
            afternoon(person, role, field, midnight);
        }
    }

    /// Members leave at about the same time.
    private int together(int from) {
        return from + (int) (with.start * 3_000) + draw.below(120);
    }

    private void early(int person, boolean field, int midnight) {
        int start = midnight + 6 * HOUR + draw.below(5_400);
        int member = person - setup.people.firstMember[with.home];
        if (member == with.buyer) {
            errands.market(with.block, start);
            line.home(errands.after(420, 1_200));
        } else if (!field && setup.people.age[person] > 50 && draw.chance(0.35)) {
            errands.park(with.block, start);
            line.home(errands.after(1_800, 2_400));
        }
        if (draw.chance(SEES_DOCTOR)) {
            errands.doctor(with.block, line.leaveFor(with.block, midnight + 8 * HOUR + draw.below(5_400)));
            line.home(errands.after(420, 900));
        }
    }

    private void morning(int person, Role role, boolean field, boolean lunchOut, int midnight) {
        if (field) {
            line.move(setup.habits.work[person], with.block, midnight + 6 * HOUR + draw.below(2_700));
            line.home(midnight + 9 * HOUR + 1_800 + draw.below(5_400));
        } else if (!lunchOut && meetsEarly(person)) {
            circle(person, midnight + 8 * HOUR + 2_700, 4_500);
        } else if (!lunchOut && setup.people.age[person] > 5 && role != Role.CARED_FOR && draw.chance(DROPS_IN)) {
            errands.neighbour(with.home, draw.below(6), with.block, midnight + 9 * HOUR + draw.below(3_600));
            line.home(errands.after(1_800, 3_600));
        }
    }

    private void afternoon(int person, Role role, boolean field, int midnight) {
        if (with.outing >= 0 && role != Role.CARED_FOR && draw.chance(0.8)) {
            line.move(with.outing, with.outingBlock, together(midnight + 13 * HOUR + 1_800));
            line.home(line.since() + 4_800 + (int) (with.length * 6_000));
            return;
        }
        if (!meetsEarly(person)) {
            circle(person, midnight + 14 * HOUR + 1_200, 6_000);
        }
        if (field) {
            line.move(setup.habits.work[person], with.block, midnight + 16 * HOUR + draw.below(2_700));
            line.home(midnight + 18 * HOUR + draw.below(3_600));
        } else if (setup.people.age[person] > 11 && role != Role.CARED_FOR && draw.chance(0.25)) {
            errands.shop(with.home, with.block, midnight + 16 * HOUR + draw.below(3_600));
            line.home(errands.after(240, 900));
        }
    }

    /// The whole group meets in the morning or after noon.
    private boolean meetsEarly(int person) {
        return (SplitMix.hash(setup.habits.circle[person], with.day) & 7) < 3;
    }

    /// To the tea table or the play group, four times in five.
    private void circle(int person, int start, int seconds) {
        int place = setup.habits.circle[person];
        if (place >= 0 && draw.chance(0.8)) {
            line.move(place, with.block, start + draw.below(1_800));
            line.home(errands.after(seconds - 1_800, 3_600));
        }
    }
}
