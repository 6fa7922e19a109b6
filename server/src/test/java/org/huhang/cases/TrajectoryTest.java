package org.huhang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.huhang.cases.TrajectoryStay.StayKind;
import org.huhang.cases.TrajectoryStay.StaySpot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [TrajectoryGap], [TrajectoryClash], [TrajectoryStay], [LookbackRule].
class TrajectoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LookbackRule RULE = new LookbackRule(
            LocalDate.parse("2021-05-11"),
            "8",
            14,
            "any",
            "official",
            LocalTime.of(6, 0),
            LocalTime.of(23, 0),
            60,
            1000,
            15);
    private static final StaySpot HOME = new StaySpot(110.48, 29.13, true);

    @Test
    void itLooksBackSoManyDays() {
        assertEquals(LocalDate.parse("2021-07-11"), RULE.firstDay(LocalDate.parse("2021-07-25")));
    }

    /// A day from 06:00 to 23:00, known but for what lies between the two stays.
    @ParameterizedTest
    @CsvSource({"09:59, 0", "10:00, 0", "10:01, 1"})
    void aGapIsLongerThanAnHour(String until, int gaps) {
        assertEquals(
                gaps,
                gaps(stay("2021-07-25T00:00", "2021-07-25T09:00"), stay("2021-07-25T" + until, "2021-07-26T00:00"))
                        .size());
    }

    @Test
    void gapsAreOfWakingHoursAlone() {
        assertEquals(
                List.of("2021-07-25 06:00-12:00", "2021-07-25 13:00-23:00"),
                gaps(stay("2021-07-25T12:00", "2021-07-25T13:00")));
    }

    @Test
    void aNightReachesIntoTheMorning() {
        assertEquals(List.of("2021-07-25 07:30-23:00"), gaps(stay("2021-07-24T22:00", "2021-07-25T07:30")));
    }

    @Test
    void overlappingStaysAreCountedOnceAndAMomentFillsNothing() {
        assertEquals(
                List.of("2021-07-25 06:00-08:00", "2021-07-25 12:00-23:00"),
                gaps(
                        stay("2021-07-25T08:00", "2021-07-25T12:00"),
                        stay("2021-07-25T09:00", "2021-07-25T10:00"),
                        stay("2021-07-25T15:00", "2021-07-25T15:00")));
    }

    @Test
    void nothingIsAGapOutsideOfWhatIsAskedFor() {
        assertEquals(
                List.of("2021-07-25 10:00-12:00"),
                words(TrajectoryGap.list(List.of(), at("2021-07-25T10:00"), at("2021-07-25T12:00"), RULE, ZONE)));
    }

    @ParameterizedTest
    @CsvSource({"14, 1001, 0", "15, 1001, 1", "16, 1001, 1", "15, 999, 0", "15, 1000, 0"})
    void twoPlacesAtOnceClashFromAQuarterOfAnHourOverAKilometre(int minutes, int metres, int clashes) {
        var there = new StaySpot(110.48, 29.13 + metres / 111_320.0, true);
        var one = stay("2021-07-25T08:00", "2021-07-25T10:00", HOME);
        var other = new TrajectoryStay(
                StayKind.VISIT,
                at("2021-07-25T10:00").minusSeconds(60L * minutes),
                at("2021-07-25T12:00"),
                "any",
                null,
                0,
                0,
                there);
        assertEquals(clashes, TrajectoryClash.list(List.of(one, other), RULE).size());
    }

    @Test
    void whatHasNoPositionClashesWithNothing() {
        assertEquals(
                List.of(),
                TrajectoryClash.list(
                        List.of(
                                stay("2021-07-25T08:00", "2021-07-25T10:00", HOME),
                                stay("2021-07-25T08:00", "2021-07-25T10:00", null)),
                        RULE));
    }

    private static List<String> gaps(TrajectoryStay... stays) {
        return words(TrajectoryGap.list(List.of(stays), at("2021-07-25T00:00"), at("2021-07-26T00:00"), RULE, ZONE));
    }

    private static List<String> words(List<TrajectoryGap> gaps) {
        return gaps.stream()
                .map(gap -> gap.day() + " " + gap.start().atZone(ZONE).toLocalTime() + "-"
                        + gap.end().atZone(ZONE).toLocalTime())
                .toList();
    }

    private static TrajectoryStay stay(String from, String to) {
        return stay(from, to, null);
    }

    private static TrajectoryStay stay(String from, String to, @Nullable StaySpot spot) {
        return new TrajectoryStay(StayKind.VISIT, at(from), at(to), "any", null, 0, 0, spot);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
