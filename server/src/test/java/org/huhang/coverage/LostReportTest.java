package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostReportTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "21599, 0", // six hours
        "21600, 1",
        "43199, 1", // twelve
        "43200, 2",
        "86399, 2", // a day
        "86400, 3",
        "900000, 3",
        "-5, 0" // a clock ahead
    })
    void agesAreCountedFromTheirFirstSecond(int seconds, int age) {
        assertEquals(age, LostReport.ageOf(seconds));
    }
}
