package org.huhang.citysim.seeds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void partsAddUpAndFollowTheWeights() {
        assertArrayEquals(new int[] {3, 2, 2}, Apportionment.share(7, new double[] {1, 1, 1}));
        assertArrayEquals(new int[] {0, 9, 1}, Apportionment.share(10, new double[] {0, 9, 1}));
    }

    @Test
    void nothingSharedGivesNothing() {
        assertArrayEquals(new int[] {0, 0}, Apportionment.share(0, new double[] {1, 2}));
    }

    @Test
    void noPartExceedsItsCap() {
        int[] parts = Apportionment.shareWithin(10, new double[] {100, 1, 1}, new int[] {4, 5, 5});
        assertEquals(4, parts[0]);
        assertEquals(10, Arrays.stream(parts).sum());
    }

    @Test
    void capsThatCannotHoldTheTotalAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.shareWithin(10, new double[] {1, 1}, new int[] {4, 5}));
    }
}
