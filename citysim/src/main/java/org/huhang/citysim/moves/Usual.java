package org.huhang.citysim.moves;

import org.huhang.citysim.City;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.VenueKind;

/// Where a community's households buy and a household eats out: places in the city's list of venues; -1 where the
/// county has none.
final class Usual {
    /// By community.
    final int[] market;

    final int[] shop;
    final int[] clinic;
    final int[] hospital;
    final int[] shopping;
    /// All restaurants near a community.
    final int[][] kitchens;
    /// By household.
    final int[] restaurant;

    Usual(City city, CityPeople people, long seed) {
        var near = new Catchment(city.venues().all());
        int communities = people.communities();
        market = new int[communities];
        shop = new int[communities];
        clinic = new int[communities];
        hospital = new int[communities];
        shopping = new int[communities];
        kitchens = new int[communities][];
        restaurant = new int[people.households()];
        for (int here = 0; here < communities; here++) {
            String code = people.codes[here];
            var draw = SplitMix.of(seed, here);
            market[here] = one(near.near(VenueKind.MARKET, code), draw);
            shop[here] = one(near.near(VenueKind.PHARMACY, code), draw);
            clinic[here] = one(near.near(VenueKind.CLINIC, code), draw);
            hospital[here] = one(near.near(VenueKind.HOSPITAL, code), draw);
            shopping[here] = one(near.near(VenueKind.SHOPPING_CENTRE, code), draw);
            kitchens[here] = near.near(VenueKind.RESTAURANT, code);
            for (int home = people.firstHousehold[here]; home < people.firstHousehold[here + 1]; home++) {
                restaurant[home] = one(kitchens[here], draw);
            }
        }
    }

    /// One of the restaurants near a community, each as likely.
    int anyKitchen(int community, double share) {
        return kitchens[community][(int) (share * kitchens[community].length)];
    }

    /// The first of a list draws the most.
    private static int one(int[] venues, SplitMix draw) {
        double share = draw.unit();
        return venues.length == 0 ? -1 : venues[(int) (share * share * venues.length)];
    }
}
