package org.huhang.citysim.moves;

import java.util.Arrays;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.Shuffle;

/// Ties households two by two: relatives anywhere in the county, friends in the town. -1 where a household has none.
final class Pairs {
    final int[] relatives;
    final int[] friends;

    Pairs(CityPeople people, Blocks blocks, long seed) {
        relatives = tied(people, blocks.county, blocks.counties, seed);
        friends = tied(people, blocks.town, blocks.towns, seed + 1);
    }

    private static int[] tied(CityPeople people, int[] areaOf, int areas, long seed) {
        var tied = new int[people.households()];
        Arrays.fill(tied, -1);
        var first = new int[areas + 1];
        Arrays.fill(first, people.households());
        for (int i = areaOf.length - 1; i >= 0; i--) {
            first[areaOf[i]] = people.firstHousehold[i];
        }
        for (int area = 0; area < areas; area++) {
            var shuffle = Shuffle.of(first[area + 1] - first[area], seed + area);
            for (int i = 0; i + 1 < first[area + 1] - first[area]; i += 2) {
                int a = first[area] + shuffle.at(i);
                int b = first[area] + shuffle.at(i + 1);
                if (people.kind(a) == HouseholdKind.FAMILY && people.kind(b) == HouseholdKind.FAMILY) {
                    tied[a] = b;
                    tied[b] = a;
                }
            }
        }
        return tied;
    }
}
