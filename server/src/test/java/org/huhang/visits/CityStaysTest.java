package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.huhang.visits.CityStays.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Four hours in a city, and what counts towards them.
class CityStaysTest {
    private static final int HOUR = 3_600;
    private static final int NANJING = 3201;
    private static final int CHANGSHA = 4301;

    private static List<String> stays(Seen... seen) {
        return CityStays.list(List.of(seen), 4 * HOUR).stream()
                .map(stay -> stay.city() + " " + stay.first() / HOUR + "-" + stay.until() / HOUR)
                .toList();
    }

    private static Seen in(int city, double start, double end) {
        return new Seen(city, false, (int) (start * HOUR), (int) (end * HOUR));
    }

    @ParameterizedTest
    @CsvSource({"14399, 0", "14400, 1", "14401, 1"})
    void fourHoursAreEnough(int seconds, int cities) {
        assertEquals(
                cities,
                CityStays.list(List.of(new Seen(NANJING, false, 100, 100 + seconds)), 4 * HOUR)
                        .size());
    }

    @Test
    void visitsInOneCityBelongToOneStay() {
        assertEquals(List.of("3201 8-20"), stays(in(NANJING, 18, 20), in(NANJING, 8, 10)));
        assertEquals(List.of(), stays(in(NANJING, 8, 10), in(NANJING, 18, 19)), "what lies between is not known");
    }

    @Test
    void aSecondCountsOnce() {
        assertEquals(List.of(), stays(in(NANJING, 8, 11), in(NANJING, 9, 11), in(NANJING, 10, 11.5)));
    }

    @Test
    void anotherCityEndsAStay() {
        assertEquals(List.of("4301 10-14"), stays(in(NANJING, 8, 10), in(CHANGSHA, 10, 14), in(NANJING, 14, 16)));
    }

    @Test
    void aTripOutOfTheCityEndsAStayAndAPlaceInNoCityDoesNot() {
        var train = new Seen(0, true, 10 * HOUR, 11 * HOUR);
        assertEquals(List.of(), stays(in(NANJING, 8, 10), train, in(NANJING, 12, 14)));
        assertEquals(List.of("3201 8-14"), stays(in(NANJING, 8, 10), in(0, 10, 12), in(NANJING, 12, 14)));
    }

    @Test
    void theWindowBeginsSoManyDaysBeforeToday() {
        var rule = new TravelRule(LocalDate.of(2020, 1, 1), 14, 240, true);
        assertEquals(LocalDate.of(2021, 7, 21), rule.first(LocalDate.of(2021, 8, 4)));
    }
}
