package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import org.huhang.shared.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtMostTest {
    @ParameterizedTest
    @CsvSource({"2, 1, 1, false", "2, 2, 2, false", "2, 3, 2, true", "1, 3, 1, true", "500, 501, 500, true"})
    void aLongListIsCutAndSaysSo(int limit, int there, int shown, boolean more) {
        assertEquals(
                new AtMost<>(Collections.nCopies(shown, "any"), more),
                AtMost.of(limit, most -> Collections.nCopies(Math.min(there, most), "any")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void aLimitBelowOneOrAboveTheMostIsRefused(int limit) {
        assertThrows(RefusedException.class, () -> AtMost.of(limit, _ -> Collections.emptyList()));
    }
}
