package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TubeCodeTest {
    @ParameterizedTest
    @CsvSource({
        "ABC12, false",
        "ABC123, true",
        "430802-000000017, true",
        "12345678901234567890123456789012, true",
        "123456789012345678901234567890123, false",
        "abc123, false",
        "ABC 123, false",
        "ＡＢＣ１２３, false"
    })
    void sixToThirtyTwoLettersDigitsAndHyphens(String text, boolean isOne) {
        assertEquals(isOne, TubeCode.isOne(text));
    }
}
