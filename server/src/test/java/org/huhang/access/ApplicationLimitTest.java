package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.huhang.access.ApplicationLimit.Before;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationLimitTest {
    private final ApplicationLimit limit = new ApplicationLimit(30, 5, 1_000);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "29, 4, 999, true",
        "30, 0, 0, false",
        "31, 0, 0, false",
        "0, 5, 0, false",
        "0, 6, 0, false",
        "0, 0, 1000, false",
        "0, 0, 1001, false"
    })
    void oneMoreIsTakenBelowEachBoundAndNoneAtIt(long ofNetwork, long ofNumber, long ofPoster, boolean taken) {
        assertEquals(
                taken, limit.refusal(new Before(ofNetwork, ofNumber, ofPoster)).isEmpty());
    }
}
