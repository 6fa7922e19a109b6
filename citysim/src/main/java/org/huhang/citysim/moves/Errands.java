package org.huhang.citysim.moves;

import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.SplitMix;

/// Short ways out: to the market, a shop, a doctor, the park. None of them goes home again by itself.
record Errands(Setup setup, Timeline line, SplitMix draw) {
    /// The hall, then one or two stalls.
    void market(int block, int leaveAt) {
        int market = setup.usual.market[block];
        line.move(setup.rooms.hall[market], setup.venueBlock[market], leaveAt);
        line.step(setup.rooms.popular(market, draw.unit()), after(240, 600));
        if (draw.chance(0.35)) {
            line.step(setup.rooms.popular(market, draw.unit()), after(480, 900));
        }
    }

    /// When one is done where one is.
    int after(int least, int more) {
        return line.since() + least + draw.below(more);
    }

    /// To one of the nearest doors, but for dormitories.
    ///
    /// @param which from 0 to 5
    void neighbour(int home, int which, int block, int leaveAt) {
        int other = home + 1 + which;
        other = other < setup.people.firstHousehold[block + 1] ? other : home - 1;
        if (other >= setup.people.firstHousehold[block] && setup.people.kind(other) == HouseholdKind.FAMILY) {
            line.move(other, block, leaveAt);
        }
    }

    /// A bowl of noodles in one of the restaurants near.
    void noodles(int block, int leaveAt) {
        int kitchen = setup.usual.anyKitchen(block, draw.unit());
        line.move(setup.rooms.any(kitchen, draw.unit()), setup.venueBlock[kitchen], leaveAt);
    }

    /// The corner shop, or one time in eight a pharmacy.
    void shop(int home, int block, int leaveAt) {
        if (!draw.chance(0.125)) {
            line.move(setup.stores.of(block, home), block, leaveAt);
            return;
        }
        int shop = setup.usual.shop[block];
        line.move(setup.rooms.hall[shop], setup.venueBlock[shop], leaveAt);
    }

    void park(int block, int leaveAt) {
        line.move(setup.park[block], block, leaveAt);
    }

    /// One in three goes to a hospital: a long wait, a short talk.
    void doctor(int block, int leaveAt) {
        if (draw.chance(0.67)) {
            int clinic = setup.usual.clinic[block];
            line.move(setup.rooms.hall[clinic], setup.venueBlock[clinic], leaveAt);
            return;
        }
        int hospital = setup.usual.hospital[block];
        line.move(setup.rooms.hall[hospital], setup.venueBlock[hospital], leaveAt);
        line.step(setup.rooms.any(hospital, draw.unit()), after(1_200, 4_800));
    }

    /// Hall, table, and out again between an hour and an hour and a half later.
    ///
    /// @param length from 0 to less than 1
    int eatOut(int restaurant, int table, int leaveAt, double length) {
        line.move(setup.rooms.hall[restaurant], setup.venueBlock[restaurant], leaveAt);
        line.step(table, after(120, 300));
        return line.since() + 3_000 + (int) (length * 2_700);
    }
}
