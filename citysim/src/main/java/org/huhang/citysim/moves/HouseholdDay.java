package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// What a household does together on one day, worked out for each of its members anew and always the same.
final class HouseholdDay {
    private static final double DROPS_IN = 0.3;
    private static final double STROLLS = 0.35;
    private static final double BUYS_IN_TOWN = 0.6;
    private static final double BUYS_IN_VILLAGE = 0.4;

    /// Of 256 households of a community.
    private static final int GUESTS = 30;

    private final Setup setup;
    private final SplitMix draw = new SplitMix(0);
    int day;
    int home;
    int block;
    boolean weekend;
    boolean holiday;
    /// Place in the household of who buys; -1 for nobody.
    int buyer;
    /// Household to which one goes; -1 for none. For lunch on free days, else in the evening.
    int hosts;
    /// Table and its restaurant of the evening; -1 for none.
    int table;

    int restaurant;
    /// Table of a feast at noon; -1 for none.
    int banquet;
    /// Whether one drops in on neighbours in the evening, and if not, strolls in the park.
    boolean dropsIn;

    boolean strolls;
    /// From 0 to less than 1: how late what is done together begins, and how long it lasts.
    double start;

    double length;
    /// Place of a half day out and its community; -1 for none.
    int outing;

    int outingBlock;

    HouseholdDay(Setup setup) {
        this.setup = setup;
    }

    /// Answers the seed from which members draw what they do alone.
    long set(int home, int block, int day, boolean weekend, boolean holiday) {
        this.home = home;
        this.block = block;
        this.day = day;
        this.weekend = weekend;
        this.holiday = holiday;
        long daySeed = SplitMix.hash(setup.seed, day);
        long own = SplitMix.hash(daySeed, home);
        draw.restart(own);
        boolean urban = setup.people.urban(block);
        int size = setup.people.firstMember[home + 1] - setup.people.firstMember[home];
        buyer = draw.chance(urban ? BUYS_IN_TOWN : BUYS_IN_VILLAGE) ? draw.below(size) : -1;
        start = draw.unit();
        length = draw.unit();
        dropsIn = draw.chance(DROPS_IN);
        strolls = draw.chance(STROLLS);
        hosts = hosts(daySeed);
        table = -1;
        banquet = -1;
        restaurant = setup.usual.restaurant[home];
        if (hosts < 0 && !withFriends(daySeed) && draw.chance(urban ? weekend ? 0.14 : 0.06 : weekend ? 0.05 : 0.015)) {
            table = setup.rooms.any(restaurant, draw.unit());
        }
        outing = -1;
        if (table < 0 && hosts < 0) {
            feast(daySeed, own);
        }
        if (hosts < 0 && banquet < 0 && draw.chance(weekend ? urban ? 0.14 : 0.06 : 0.015)) {
            outing(draw.unit());
        }
        return own;
    }

    /// Whether relatives or a feast fill the middle of the day.
    boolean lunchOut() {
        return banquet >= 0 || (weekend && hosts >= 0);
    }

    private void outing(double share) {
        int centre = setup.usual.shopping[block];
        if (centre >= 0 && share < 0.6) {
            outing = setup.rooms.hall[centre];
            outingBlock = setup.venueBlock[centre];
        } else if (share > 0.75) {
            int spot = Outings.of((share - 0.75) * 4);
            outing = setup.outings.scenic[spot];
            outingBlock = setup.outings.scenicBlock[spot];
        }
    }

    /// Weddings, and in summer the feasts for who goes to college: a part of the community in one restaurant, at
    /// tables of ten or so.
    private void feast(long daySeed, long own) {
        long feast = SplitMix.hash(daySeed + 3, block);
        boolean held = (feast & 0xFF) < (weekend ? 140 : 40);
        if (held && ((own >>> 12) & 0xFF) < GUESTS) {
            int guests = (setup.people.firstHousehold[block + 1] - setup.people.firstHousehold[block]) * GUESTS / 256;
            int tables = 1 + guests / 4;
            restaurant = setup.usual.anyKitchen(block, ((feast >>> 8) & 0xFF) / 256.0);
            together(feast);
            int count = setup.rooms.count[restaurant];
            int place = (int) ((feast >>> 16) & 0xFF) + (int) ((own >>> 24) & 0xFFFF) % tables;
            banquet = setup.rooms.first[restaurant] + place % count;
        }
    }

    /// All households that meet keep one time.
    private void together(long meeting) {
        start = ((meeting >>> 40) & 0xFF) / 256.0;
        length = ((meeting >>> 48) & 0xFF) / 256.0;
    }

    /// Of two households of relatives the same one goes, both know it.
    private int hosts(long daySeed) {
        int other = setup.pairs.relatives[home];
        if (other < 0) {
            return -1;
        }
        long pair = SplitMix.hash(daySeed + 1, Math.min(home, other));
        boolean meet = ((pair >>> 12) & 0xFFF) < (weekend ? 700 : 200);
        boolean goes = ((pair & 1) == 0) == (home < other);
        return meet && goes ? other : -1;
    }

    /// Friends eat at the table of the restaurant where one of them is used to go.
    private boolean withFriends(long daySeed) {
        int other = setup.pairs.friends[home];
        if (other < 0) {
            return false;
        }
        int first = Math.min(home, other);
        long pair = SplitMix.hash(daySeed + 2, first);
        if (((pair >>> 12) & 0xFFF) >= (weekend ? 360 : 200)) {
            return false;
        }
        together(pair);
        restaurant = setup.usual.restaurant[first];
        table = setup.rooms.any(restaurant, ((pair >>> 24) & 0xFFFF) / 65_536.0);
        return true;
    }
}
