package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DutyLimits.NightHours HOURS =
            new DutyLimits.NightHours(LocalTime.of(23, 0), LocalTime.of(6, 0), 120);

    @ParameterizedTest
    @CsvSource({
        "2021-08-01T20:00, 2021-08-02T00:59, false",
        "2021-08-01T20:00, 2021-08-02T01:00, true",
        "2021-08-01T23:00, 2021-08-02T07:00, true",
        "2021-08-02T03:59, 2021-08-02T12:00, true",
        "2021-08-02T04:00, 2021-08-02T12:00, true",
        "2021-08-02T04:01, 2021-08-02T12:00, false",
        "2021-08-02T07:00, 2021-08-02T15:00, false"
    })
    void twoHoursBetweenElevenAndSixMakeANight(LocalDateTime start, LocalDateTime end, boolean night) {
        assertEquals(
                night,
                NightRule.isNight(
                        HOURS, start.atZone(ZONE).toInstant(), end.atZone(ZONE).toInstant(), ZONE));
    }

    /// The turns of a gate, and a shift that has a little of one night and more of the next.
    @ParameterizedTest
    @CsvSource({
        "2021-08-02T20:00, 2021-08-03T01:30, 2021-08-02",
        "2021-08-03T01:30, 2021-08-03T07:00, 2021-08-02",
        "2021-08-03T00:00, 2021-08-03T08:00, 2021-08-02",
        "2021-08-03T20:00, 2021-08-04T01:30, 2021-08-03",
        "2021-08-02T23:00, 2021-08-03T07:00, 2021-08-02",
        "2021-08-03T05:00, 2021-08-04T01:00, 2021-08-03"
    })
    void aNightIsOfTheEveningOnWhichItBegan(LocalDateTime start, LocalDateTime end, LocalDate evening) {
        assertEquals(evening.toEpochDay(), nightOf(HOURS, start, end));
    }

    @ParameterizedTest
    @CsvSource({"2021-08-03T00:00, 2021-08-03T06:00, 2021-08-02", "2021-08-02T22:00, 2021-08-03T04:00, 2021-08-02"})
    void soIsOneOfWhichTheHoursBeginAtMidnight(LocalDateTime start, LocalDateTime end, LocalDate evening) {
        var fromMidnight = new DutyLimits.NightHours(LocalTime.MIDNIGHT, LocalTime.of(6, 0), 120);
        assertEquals(evening.toEpochDay(), nightOf(fromMidnight, start, end));
    }

    private static int nightOf(DutyLimits.NightHours hours, LocalDateTime start, LocalDateTime end) {
        return NightRule.nightOf(
                hours, start.atZone(ZONE).toInstant(), end.atZone(ZONE).toInstant(), ZONE);
    }
}
