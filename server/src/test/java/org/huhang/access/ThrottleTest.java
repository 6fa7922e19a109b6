package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "4, 4, true",
        "5, 5, true",
        "6, 6, false",
        "1, 999, true",
        "1, 1000, true",
        "1, 1001, false",
        "5, 1000, true"
    })
    void fiveTriesOfALoginAndAThousandInTotalAreBorne(long ofLogin, long total, boolean allowed) {
        assertEquals(allowed, Throttle.IN_FORCE.allows(ofLogin, total));
    }

    @ParameterizedTest
    @CsvSource({"80, true", "79, true", "81, false", "0, false", "1, true"})
    void anAccountHasAName(int characters, boolean good) {
        assertEquals(good, NameRule.holds("王".repeat(characters)));
    }
}
