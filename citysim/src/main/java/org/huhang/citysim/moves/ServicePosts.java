package org.huhang.citysim.moves;

import java.util.List;
import org.huhang.citysim.City;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;

/// Where those stand who serve people: stalls, kitchens, shops and consulting rooms near their employer.
record ServicePosts(CityPeople people, Habits habits, Rooms rooms, Usual usual, long seed) {
    private static final double AT_STALL = 0.45;
    private static final double IN_KITCHEN = 0.4;
    private static final double IN_SHOP = 0.08;
    private static final int KITCHEN_STAFF = 9;

    void assign(City city, PlaceNumbers numbers, Blocks blocks) {
        List<Venue> venues = city.venues().all();
        var near = new Catchment(venues);
        int[][] kitchens = new int[people.communities()][];
        for (int i = 0; i < kitchens.length; i++) {
            kitchens[i] = near.near(VenueKind.RESTAURANT, people.codes[i]);
        }
        var staff = new int[venues.size()];
        var kitchen = new int[venues.size()];
        for (int person = 0; person < people.people(); person++) {
            if (habits.role(person) != Role.SERVER) {
                continue;
            }
            int block = habits.workBlock[person];
            var draw = SplitMix.of(seed, person);
            double share = draw.unit();
            if (share < AT_STALL) {
                habits.work[person] = rooms.any(usual.market[block], draw.unit());
            } else if (share < AT_STALL + IN_KITCHEN) {
                int restaurant = kitchens[block][draw.below(kitchens[block].length)];
                if (staff[restaurant]++ % KITCHEN_STAFF == 0) {
                    int there = blocks.of(venues.get(restaurant).communityCode());
                    kitchen[restaurant] =
                            numbers.add(CityPlaceKind.WORKROOM, there, restaurant, staff[restaurant] / KITCHEN_STAFF);
                }
                habits.work[person] = kitchen[restaurant];
            } else if (share < AT_STALL + IN_KITCHEN + IN_SHOP) {
                habits.work[person] = rooms.hall[usual.shop[block]];
            } else {
                habits.work[person] = rooms.any(usual.hospital[block], draw.unit());
            }
        }
    }
}
