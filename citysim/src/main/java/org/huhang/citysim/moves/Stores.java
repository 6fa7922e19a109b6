package org.huhang.citysim.moves;

/// Corner shops, so many for the people of each community, that no register of venues knows.
final class Stores {
    private static final int PEOPLE_A_STORE = 250;

    private final int[] first;
    private final int[] count;

    Stores(CityPeople people, PlaceNumbers numbers) {
        first = new int[people.communities()];
        count = new int[people.communities()];
        for (int block = 0; block < first.length; block++) {
            count[block] = 1 + people.people(block) / PEOPLE_A_STORE;
            first[block] = numbers.addAll(CityPlaceKind.SHOP, block, -1, count[block]);
        }
    }

    /// The store of a household, or of anybody by any number.
    int of(int block, int number) {
        return first[block] + Math.floorMod(number / 3, count[block]);
    }
}
