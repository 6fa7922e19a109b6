package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrewShiftsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SEVEN = Instant.parse("2021-08-01T23:00:00Z");

    @Test
    void fourHoursAreOneShiftAndAMinuteMoreIsTwo() {
        assertEquals(List.of("2021-08-02 07:00 240 SAMPLING 2"), lines(240, 480));
        assertEquals(List.of("2021-08-02 07:00 150 SAMPLING 2", "2021-08-02 09:30 150 SAMPLING 2"), lines(241, 480));
    }

    @Test
    void noShiftIsLongerThanTheLimitLetsItBe() {
        assertEquals(List.of("2021-08-02 07:00 120 SAMPLING 2", "2021-08-02 09:00 120 SAMPLING 2"), lines(240, 200));
        assertEquals(List.of("2021-08-02 07:00 30 SAMPLING 2"), lines(1, 480));
    }

    @Test
    void whatBeginsAfterMidnightIsOfTheNextDay() {
        var evening = Instant.parse("2021-08-02T14:00:00Z");
        assertEquals(
                List.of("2021-08-02 22:00 180 SAMPLING 2", "2021-08-03 01:00 180 SAMPLING 2"),
                lines(evening, 360, 480, Map.of("SAMPLING", 2)));
    }

    @Test
    void moreThanAHundredAtOnceAreTwoLinesAndAnybodyHasNoSkill() {
        assertEquals(
                List.of("2021-08-02 07:00 60 null 100", "2021-08-02 07:00 60 null 1"),
                lines(SEVEN, 60, 480, Map.of(PointNeed.ANY, 101)));
        assertEquals(List.of("2021-08-02 07:00 60 null 100"), lines(SEVEN, 60, 480, Map.of(PointNeed.ANY, 100)));
    }

    private static List<String> lines(int minutes, int longest) {
        return lines(SEVEN, minutes, longest, Map.of("SAMPLING", 2));
    }

    private static List<String> lines(Instant start, int minutes, int longest, Map<String, Integer> people) {
        return CrewShifts.of(start, start.plus(Duration.ofMinutes(minutes)), people, longest, ZONE).entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(line -> String.join(
                                " ",
                                day.getKey().toString(),
                                line.startsAt().toString(),
                                Integer.toString(line.minutes()),
                                String.valueOf(line.skill()),
                                Integer.toString(line.people()))))
                .toList();
    }
}
