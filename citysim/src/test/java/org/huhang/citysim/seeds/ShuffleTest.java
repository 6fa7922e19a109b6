package org.huhang.citysim.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 18_519, 65_536})
    void everyPlaceIsHitExactlyOnce(int size) {
        var hit = new BitSet();
        var shuffle = Shuffle.of(size, 4);
        for (int i = 0; i < size; i++) {
            hit.set(shuffle.at(i));
        }
        assertEquals(size, hit.cardinality());
        assertEquals(size, hit.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 5_000, 50_000})
    void aShortRunReachesEveryTenthOfTheList(int size) {
        var tenths = new int[10];
        var shuffle = Shuffle.of(size, 4);
        for (int i = 70; i < 170; i++) {
            tenths[(int) (shuffle.at(i) * 10L / size)]++;
        }
        for (int count : tenths) {
            assertTrue(count >= 8 && count <= 12, "in one tenth: " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anotherSeedBeginsElsewhere(long seed) {
        assertNotEquals(
                Shuffle.of(100_000, seed).at(0), Shuffle.of(100_000, seed + 1).at(0));
    }
}
