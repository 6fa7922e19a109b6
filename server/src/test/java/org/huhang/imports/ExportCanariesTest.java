package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCanariesTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "999, 1", "1000, 2", "1001, 2", "3999, 4", "4000, 5", "100000, 5"})
    void oneAndOneMoreForEachThousandButFiveAtMost(long people, int canaries) {
        for (int seed = 0; seed < 50; seed++) {
            var among = ExportCanaries.among(people, new SplittableRandom(seed));
            int count = among.countFrom(people);
            for (long row = 0; row < people; row++) {
                count += among.countBefore(row);
            }
            assertEquals(canaries, count);
            assertTrue(among.before().stream().allMatch(place -> place >= 0 && place <= people));
        }
    }
}
