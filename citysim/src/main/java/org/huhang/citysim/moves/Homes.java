package org.huhang.citysim.moves;

import org.huhang.citysim.people.HouseholdKind;

/// Numbers dwellings as their households, then the entrances on which some of them stand.
record Homes(CityPeople people, PlaceNumbers numbers) {
    /// The entrance's place of each household; -1 where it has none.
    int[] make() {
        for (int block = 0; block < people.communities(); block++) {
            for (int home = people.firstHousehold[block]; home < people.firstHousehold[block + 1]; home++) {
                boolean family = people.kind(home) == HouseholdKind.FAMILY;
                CityPlaceKind kind = family ? CityPlaceKind.DWELLING : CityPlaceKind.DORMITORY_ROOM;
                numbers.add(kind, block, people.dwelling[home], 0);
            }
        }
        var stairs = new int[people.households()];
        for (int block = 0; block < people.communities(); block++) {
            int before = -1;
            for (int home = people.firstHousehold[block]; home < people.firstHousehold[block + 1]; home++) {
                int entrance = people.entrance[home];
                if (entrance < 0) {
                    stairs[home] = -1;
                } else {
                    boolean same = entrance == before && stairs[home - 1] >= 0;
                    stairs[home] = same ? stairs[home - 1] : numbers.add(CityPlaceKind.STAIRWELL, block, entrance, 0);
                }
                before = entrance;
            }
        }
        return stairs;
    }
}
