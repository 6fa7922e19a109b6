package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Confidence;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shifts of a post become seats. Times are of the city, eight hours ahead of UTC.
class SeatMakerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);

    @Test
    void eachOfThePeopleAskedForIsASeat() {
        assertEquals(
                List.of("08-02 07:00-15:00 any", "08-02 07:00-15:00 any", "08-02 23:00-07:00 POLICE night"),
                drawn(List.of()));
    }

    /// Above 35 degrees at most 240 minutes of a shift; at 35 it is no heat.
    @ParameterizedTest
    @CsvSource({"35, 1", "36, 2"})
    void aShiftInHeatIsPartedAboveTheThreshold(int celsius, int parts) {
        var hot = List.of(spell("2021-08-02T10:00", "2021-08-02T18:00", celsius));
        assertEquals(2 * parts + 1, drawn(hot).size());
    }

    @ParameterizedTest
    @CsvSource({"2021-08-02T11:00, 1", "2021-08-02T10:59, 2"})
    void fourHoursOfHeatAreServedInOnePiece(String from, int parts) {
        assertEquals(
                2 * parts + 1,
                drawn(List.of(spell(from, "2021-08-02T18:00", 38))).size());
    }

    @Test
    void heatThatIsToldTwiceIsCountedOnce() {
        var seats = seats(List.of(
                spell("2021-08-02T11:00", "2021-08-02T13:00", 38), spell("2021-08-02T12:00", "2021-08-02T14:00", 39)));
        assertEquals(180, seats.getFirst().heatMinutes());
    }

    private static List<String> drawn(List<HeatSpell> heat) {
        return seats(heat).stream()
                .map(seat -> "%tm-%<td %<tR-%tR %s%s"
                        .formatted(
                                seat.start().atZone(ZONE),
                                seat.end().atZone(ZONE),
                                seat.skill() == null ? "any" : seat.skill(),
                                seat.night() ? " night" : ""))
                .toList();
    }

    private static List<NewSeat> seats(List<HeatSpell> heat) {
        var pattern = new PostPattern(
                "CHECKPOINT",
                SamplePosts.WORDS,
                LocalDate.of(2020, 1, 1),
                null,
                SamplePosts.WORDS,
                Confidence.ASSUMED,
                List.of(
                        new PostLine(LocalTime.of(7, 0), 480, null, 2),
                        new PostLine(LocalTime.of(23, 0), 480, "POLICE", 1)));
        var hours = new PostHours(List.of(pattern), List.of(), Map.of(), ZONE);
        var limits = SamplePosts.limits();
        var hot = PostHeat.of(List.of(SamplePosts.POST), Map.of(SamplePosts.POST.id(), heat), limits.heat());
        return new SeatMaker(hours, hot, limits, ZONE).seats(List.of(SamplePosts.POST), MONDAY, 1);
    }

    private static HeatSpell spell(String from, String until, int celsius) {
        return new HeatSpell(
                new HeatId(Ids.next()),
                SamplePosts.POST.areaId(),
                LocalDateTime.parse(from).atZone(ZONE).toInstant(),
                LocalDateTime.parse(until).atZone(ZONE).toInstant(),
                celsius,
                "any");
    }
}
