package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.citysim.seeds.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesContactDayTest {
    private static final int NINE = 9 * 3_600;

    private static ContactDay contacts(DayStays stays) {
        return new ContactDay(stays, place -> place < 10);
    }

    @ParameterizedTest
    @CsvSource({"899, 0", "900, 1", "901, 1"})
    void aContactIsAQuarterOfAnHour(int shared, int expected) {
        var stays = new DayStays(0);
        stays.visit(0, 1, 0, NINE, 3_600);
        stays.visit(1, 1, 0, NINE + 3_600 - shared, 3_600);
        assertArrayEquals(new int[] {expected, expected}, contacts(stays).counts(2));
    }

    @Test
    void shortMeetingsInOnePlaceAddUpAndThoseInTwoPlacesDoNot() {
        var stays = new DayStays(0);
        stays.visit(0, 1, 0, NINE, 7_200);
        stays.visit(1, 1, 0, NINE, 600);
        stays.visit(1, 2, 0, NINE + 700, 600);
        stays.visit(2, 2, 0, NINE + 700, 600);
        stays.visit(1, 1, 0, NINE + 3_000, 600);
        assertArrayEquals(new int[] {1, 1, 0}, contacts(stays).counts(3));
    }

    @Test
    void largeHallsDoNotCountNorDoVisitorsThemselves() {
        var stays = new DayStays(0);
        stays.visit(0, 10, 0, NINE, 7_200);
        stays.visit(1, 10, 0, NINE, 7_200);
        stays.visit(0, 3, 0, NINE + 8_000, 7_200);
        stays.visit(2, 3, 0, NINE + 8_000, 7_200);
        assertArrayEquals(new int[] {1, 0}, contacts(stays).counts(2));
    }

    @Test
    void aDayTurnsAtFour() {
        var stays = new DayStays(1);
        stays.visit(0, 1, 0, 82_800, 5 * 3_600 + 600);
        stays.visit(1, 1, 0, 82_800, 9 * 3_600);
        assertArrayEquals(new int[] {0, 0}, contacts(stays).counts(2));
    }

    @Test
    void theSweepFindsWhatLookingAtAllPairsFinds() {
        for (long seed : List.of(1L, 2L, 3L, System.nanoTime())) {
            System.out.println("seed " + seed);
            var draw = new SplitMix(seed);
            var stays = new DayStays(0);
            for (int i = 0; i < 400; i++) {
                stays.visit(draw.below(40), draw.below(8), 0, NINE + draw.below(20_000), 60 + draw.below(1_500));
            }
            assertArrayEquals(naive(stays), contacts(stays).counts(40));
        }
    }

    private static int[] naive(DayStays stays) {
        Map<List<Integer>, Integer> shared = new HashMap<>();
        Set<List<Integer>> met = new HashSet<>();
        for (int a = 0; a < stays.count; a++) {
            for (int b = 0; b < stays.count; b++) {
                int seconds = Math.min(stays.ends[a], stays.ends[b]) - Math.max(stays.starts[a], stays.starts[b]);
                if (stays.persons[a] != stays.persons[b] && stays.places[a] == stays.places[b] && seconds > 0) {
                    var key = List.of(stays.persons[a], stays.persons[b], stays.places[a]);
                    if (shared.merge(key, seconds, Integer::sum) >= ContactDay.SHARED_SECONDS) {
                        met.add(key.subList(0, 2));
                    }
                }
            }
        }
        var counts = new int[40];
        met.forEach(pair -> counts[pair.getFirst()]++);
        return counts;
    }

    @Test
    void mixingCountsBothSides() {
        var stays = new DayStays(0);
        stays.visit(0, 1, 0, NINE, 7_200);
        stays.visit(1, 1, 0, NINE, 7_200);
        long[][] sums = contacts(stays).mixing(2, person -> person == 0 ? 5 : 6);
        assertEquals(1, sums[0][1]);
        assertEquals(1, sums[1][0]);
        assertEquals(0, sums[0][0]);
    }
}
