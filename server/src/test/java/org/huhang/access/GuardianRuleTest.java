package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardianRuleTest {
    @ParameterizedTest
    @CsvSource({
        "2003-08-02, 2021-08-01, true",
        "2003-08-01, 2021-08-01, false",
        "2003-07-31, 2021-08-01, false",
        "2021-08-01, 2021-08-01, true",
        "2004-02-29, 2022-02-27, true",
        "2004-02-29, 2022-02-28, false"
    })
    void aMinorComesOfAgeOnTheEighteenthBirthday(LocalDate birth, LocalDate today, boolean minor) {
        assertEquals(minor, GuardianRule.isMinor(birth, today));
    }
}
