package org.huhang.planning;

import static org.huhang.planning.Duties.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatTest {
    private final Heat heat = new Heat(List.of(hours(11, 17), hours(35, 36)), 120);

    @ParameterizedTest
    @CsvSource({"7, 11, 0", "7, 12, 60", "11, 17, 360", "17, 23, 0", "16, 36, 120"})
    void minutesInHeatAreThoseOfTheHotSpans(int from, int to, int minutes) {
        assertEquals(minutes, heat.minutes(hours(from, to)));
    }

    @Test
    void aShiftWithinTheLimitStaysWhole() {
        assertEquals(List.of(hours(7, 13)), heat.part(hours(7, 13)));
    }

    @Test
    void aLongerOneIsPartedSoThatEachPartIsWithinIt() {
        assertEquals(List.of(hours(11, 13), hours(13, 15)), heat.part(hours(11, 15)));
        assertEquals(List.of(hours(9, 11), hours(11, 13), hours(13, 15)), heat.part(hours(9, 15)));
    }
}
