package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2021-06-30, false, false",
        "2021-07-01, true, false",
        "2021-08-31, true, false",
        "2021-09-01, false, false",
        "2021-01-19, false, false",
        "2021-01-20, true, false",
        "2021-02-16, true, false",
        "2021-02-17, false, false",
        "2021-07-24, true, true",
        "2021-07-25, true, true",
        "2021-07-26, true, false"
    })
    void holidaysAndWeekendsAreKnown(LocalDate date, boolean holiday, boolean weekend) {
        assertEquals(holiday, new SchoolCalendar(date).holiday());
        assertEquals(weekend, new SchoolCalendar(date).weekend());
    }
}
