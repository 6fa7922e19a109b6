package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullScreenRuleTest {
    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 1000, 0, true",
        "1000, 1000, 999, 0, false", // one open
        "1000, 1000, 990, 10, true", // ten out of the city
        "1000, 990, 990, 0, true", // one in a hundred moved
        "1000, 989, 989, 0, false", // more than that were never asked
        "1000, 1010, 1010, 0, true",
        "0, 0, 0, 0, false"
    })
    void everybodyThereIsNegativeOrAway(int people, int listed, int negative, int away, boolean met) {
        assertEquals(met, new FullScreenRule(people, listed, negative, away).isMet());
    }
}
