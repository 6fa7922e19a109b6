package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
    @ParameterizedTest
    @CsvSource({
        // a Chinese character takes 3 bytes, and so does the sign of the cut; the last is one of 4
        "通知, 6, 通知",
        "通知通知, 11, 通知…",
        "通知通知, 12, 通知通知",
        "通a𠮷b, 9, 通a𠮷b",
        "通a𠮷b, 8, 通a…",
        "通a𠮷bcdef, 11, 通a𠮷…"
    })
    void itIsCutBetweenCharacters(String text, int bytes, String cut) {
        assertEquals(cut, MessageText.within(text, bytes));
    }
}
