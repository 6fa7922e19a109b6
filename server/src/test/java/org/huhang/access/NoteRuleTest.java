package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteRuleTest {
    @ParameterizedTest
    @CsvSource({
        "电话流调, false",
        "病例 2021-08-0001, false",
        "单号 1234567890, false",
        "13999900001, true",
        "请回电１３９９９９００００１, true",
        "身份证43080219900307123X, true"
    })
    void aNumberOfAPersonIsNoReason(String note, boolean namesSomebody) {
        assertEquals(namesSomebody, NoteRule.namesSomebody(note));
    }
}
