package org.huhang.citysim.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.huhang.citysim.rounds.TubeReading.Seen;
import org.junit.jupiter.api.Test;

class TubeReadingTest {
    private static TubeReading negative(int tube) {
        return TubeReading.of(5, "D-" + tube, false, true);
    }

    @Test
    void theSameTubeReadsTheSame() {
        assertEquals(negative(7), negative(7));
    }

    @Test
    void aPositiveShowsBothGenesBeforeTheCutOff() {
        for (int tube = 0; tube < 1_000; tube++) {
            var read = TubeReading.of(5, "D-" + tube, true, true);
            assertEquals(Seen.POSITIVE, read.seen());
            assertTrue(assertNotNullCt(read.orf1ab()) < 40 && assertNotNullCt(read.n()) > 10);
        }
    }

    @Test
    void aFewRunsFailAndNoneOfThoseThatMayNot() {
        long failed = IntStream.range(0, 200_000)
                .filter(tube -> negative(tube).seen() == Seen.FAILED)
                .count();
        assertTrue(failed > 0 && failed < 40, "failed: " + failed);
        assertEquals(
                0,
                IntStream.range(0, 200_000)
                        .filter(tube ->
                                TubeReading.of(5, "D-" + tube, false, false).seen() == Seen.FAILED)
                        .count());
    }

    /// Three alike of one batch are held as copied: no batch of an honest laboratory has them.
    @Test
    void noBatchHasThreeTubesAlike() {
        for (int batch = 0; batch < 200; batch++) {
            var alike = new HashMap<Double, Integer>();
            for (int tube = 0; tube < 1_000; tube++) {
                var n = negative(batch * 1_000 + tube).n();
                if (n != null) {
                    assertTrue(n > 40, "beyond the cut-off");
                    assertTrue(alike.merge(n, 1, Integer::sum) < 3);
                }
            }
        }
    }

    @Test
    void mostBoxesArriveAsPackedAndNoneLosesMoreThanATube() {
        var kinds = new HashSet<String>();
        int odd = 0;
        for (int box = 0; box < 5_000; box++) {
            var arrival = BoxArrival.of(5, box, 96);
            assertTrue(arrival.lost() == null || arrival.strayed() == null);
            if (arrival.lost() != null) {
                kinds.add("lost");
                odd++;
            }
            if (arrival.strayed() != null) {
                kinds.add("strayed");
                odd++;
            }
        }
        assertEquals(2, kinds.size());
        assertTrue(odd < 100, "odd: " + odd);
    }

    private static double assertNotNullCt(@org.jspecify.annotations.Nullable Double ct) {
        assertNotNull(ct);
        return ct;
    }
}
