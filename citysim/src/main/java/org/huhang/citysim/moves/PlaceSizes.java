package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Different people of one day by place; places where nobody was have no size.
final class PlaceSizes {
    private final CityPlaceKind[] kinds;
    private final int[] people;

    PlaceSizes(Moves moves, DayStays stays) {
        var sizes = new int[moves.places().count()];
        var keys = new long[stays.count];
        for (int i = 0; i < stays.count; i++) {
            keys[i] = ((long) stays.places[i] << 32) | stays.persons[i];
        }
        Arrays.parallelSort(keys);
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                sizes[(int) (keys[i] >>> 32)]++;
            }
        }
        int[] used = IntStream.range(0, sizes.length)
                .filter(place -> sizes[place] > 0)
                .toArray();
        kinds = Arrays.stream(used).mapToObj(moves.places()::kind).toArray(CityPlaceKind[]::new);
        people = Arrays.stream(used).map(place -> sizes[place]).toArray();
    }

    Spread all() {
        return new Spread(people);
    }

    Spread of(CityPlaceKind kind) {
        return new Spread(IntStream.range(0, people.length)
                .filter(i -> kinds[i] == kind)
                .map(i -> people[i])
                .toArray());
    }
}
