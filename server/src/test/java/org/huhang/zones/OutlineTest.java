package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final BuildingSpots.Box CITY = new BuildingSpots.Box(110, 29, 111, 30);

    private static BuildingSpot spot(double longitude, double latitude) {
        return new BuildingSpot(new BuildingId(Ids.next()), new AreaId(Ids.next()), longitude, latitude);
    }

    @Test
    void anOutlineIsADrawablePolygonAroundAllItsBuildings() {
        long seed = System.nanoTime();
        for (long each : new long[] {1, 2, seed}) {
            var random = new Random(each);
            for (int count : new int[] {1, 2, 3, 40}) {
                var spots = Stream.generate(() -> spot(110.2 + random.nextDouble() / 2, 29.2 + random.nextDouble() / 2))
                        .limit(count)
                        .toList();
                var outline = Outline.around(spots).orElseThrow();
                assertTrue(PolygonRule.refusal(List.of(outline), CITY).isEmpty(), "seed " + each);
                var shape = new Shape(List.of(outline));
                assertTrue(
                        spots.stream().allMatch(spot -> shape.covers(spot.longitude(), spot.latitude())),
                        "seed " + each);
            }
        }
    }

    @Test
    void oneHouseIsASquareAndNothingIsNothing() {
        assertEquals(
                5,
                Outline.around(List.of(spot(110.2, 29.2)))
                        .orElseThrow()
                        .rings()
                        .getFirst()
                        .size());
        assertTrue(Outline.around(List.of()).isEmpty());
    }
}
