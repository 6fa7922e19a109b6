package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaboratoryRoomTest {
    @ParameterizedTest
    @CsvSource({"95, true", "96, true", "97, false"})
    void noMoreThanItCanDoInADay(int tubes, boolean takes) {
        assertEquals(takes, new LaboratoryRoom(20_000, 19_904).takes(tubes));
    }

    @ParameterizedTest
    @CsvSource({"99, 1", "100, 0", "101, 0"})
    void whatCameUnsentLeavesNoRoomAndNoLess(int sent, int free) {
        assertEquals(free, new LaboratoryRoom(100, sent).free());
    }
}
