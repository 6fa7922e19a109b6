package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Confidence;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lines hold for a post, and whom it asks for at an hour. Times are of the city, eight hours ahead of UTC.
class PostHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2021, 8, 3);
    private static final PostLine BY_DAY = new PostLine(LocalTime.of(7, 0), 480, null, 3);
    private static final PostLine LATE = new PostLine(LocalTime.of(15, 0), 480, null, 3);
    private static final PostLine BY_NIGHT = new PostLine(LocalTime.of(23, 0), 480, "POLICE", 1);

    @Test
    void theNightOfYesterdayIsStillOn() {
        var hours = hours(List.of(), Map.of());
        assertEquals(1, hours.needed(SamplePosts.POST, at("2021-08-03T06:59")));
        assertEquals(3, hours.needed(SamplePosts.POST, at("2021-08-03T07:00")));
        assertEquals(Optional.of(at("2021-08-03T07:00")), hours.nextChange(SamplePosts.POST, at("2021-08-03T03:00")));
        // at 15:00 as many relieve as many
        assertEquals(Optional.of(at("2021-08-03T23:00")), hours.nextChange(SamplePosts.POST, at("2021-08-03T07:00")));
    }

    @Test
    void aRuleStandsForThePatternFromItsDayOnAndTheLastRecordedHolds() {
        var first = rule(DAY, null, 5);
        var second = rule(DAY.plusDays(1), DAY.plusDays(2), 6);
        var hours = hours(List.of(first, second), Map.of());
        assertEquals(List.of(BY_DAY, LATE, BY_NIGHT), hours.lines(SamplePosts.POST, DAY.minusDays(1)));
        assertEquals(first.lines(), hours.lines(SamplePosts.POST, DAY));
        assertEquals(second.lines(), hours.lines(SamplePosts.POST, DAY.plusDays(1)));
        assertEquals(first.lines(), hours.lines(SamplePosts.POST, DAY.plusDays(2)));
    }

    /// The same days alone: a rule from that day on holds again, and what is recorded afterwards holds.
    @Test
    void aRuleWithoutLinesTakesBackThoseOfJustItsDays() {
        var next = DAY.plusDays(1);
        var longer = rule(DAY, null, 5);
        var first = rule(DAY, next, 6);
        var second = rule(DAY, next, 7);
        var other = rule(next, next.plusDays(1), 8);
        var back = takingBack(DAY, next);
        assertEquals(
                List.of(BY_DAY, LATE, BY_NIGHT),
                hours(List.of(first, second, back), Map.of()).lines(SamplePosts.POST, DAY));
        var hours = hours(List.of(longer, first, other, second, back), Map.of());
        assertEquals(longer.lines(), hours.lines(SamplePosts.POST, DAY));
        assertEquals(Optional.of(longer), hours.findRule(SamplePosts.POST, DAY));
        assertEquals(other.lines(), hours.lines(SamplePosts.POST, next));
        var again = hours(List.of(first, back, second), Map.of());
        assertEquals(second.lines(), again.lines(SamplePosts.POST, DAY));
    }

    @Test
    void anEditionOfThePatternHoldsFromItsDayOn() {
        var newer = new PostPattern(
                "CHECKPOINT", SamplePosts.WORDS, DAY, null, SamplePosts.WORDS, Confidence.ASSUMED, List.of(BY_NIGHT));
        var hours = new PostHours(List.of(pattern(), newer), List.of(), Map.of(), ZONE);
        assertEquals(3, hours.lines(SamplePosts.POST, DAY.minusDays(1)).size());
        assertEquals(List.of(BY_NIGHT), hours.lines(SamplePosts.POST, DAY));
    }

    /// Opened at 09:00 on 1 August; what is left of a shift counts from half an hour on.
    @ParameterizedTest
    @CsvSource({"2021-08-03T15:30, 3", "2021-08-03T15:29, 2", "2021-08-03T15:00, 2", "2021-08-03T07:00, 1"})
    void aClosingCutsTheShiftThatIsOn(String closes, int shifts) {
        var closing = new PostClosing(SamplePosts.POST.id(), at(closes), "any", null);
        var hours = hours(List.of(), Map.of(SamplePosts.POST.id(), closing));
        // the night before, which starts on the day before, and those of the day
        assertEquals(
                shifts,
                hours.shifts(SamplePosts.POST, DAY.minusDays(1)).size()
                        - 2
                        + hours.shifts(SamplePosts.POST, DAY).size());
    }

    @Test
    void theDayOfTheOpeningBeginsAtTheOpening() {
        var first = hours(List.of(), Map.of()).shifts(SamplePosts.POST, LocalDate.of(2021, 8, 1));
        assertEquals(SamplePosts.OPENS, first.getFirst().start());
        assertEquals(at("2021-08-01T15:00"), first.getFirst().end());
        assertEquals(
                0,
                hours(List.of(), Map.of()).shifts(SamplePosts.POST, LocalDate.of(2021, 7, 31)).stream()
                        .filter(shift -> shift.end().isBefore(SamplePosts.OPENS))
                        .count());
    }

    private static PostHours hours(List<PostRule> rules, Map<PostId, PostClosing> closings) {
        return new PostHours(List.of(pattern()), rules, closings, ZONE);
    }

    private static PostPattern pattern() {
        return new PostPattern(
                "CHECKPOINT",
                SamplePosts.WORDS,
                LocalDate.of(2020, 1, 1),
                null,
                SamplePosts.WORDS,
                Confidence.ASSUMED,
                List.of(BY_DAY, LATE, BY_NIGHT));
    }

    private static PostRule rule(LocalDate from, @Nullable LocalDate until, int people) {
        return rule(from, until, List.of(new PostLine(LocalTime.of(8, 0), 600, null, people)));
    }

    private static PostRule takingBack(LocalDate from, LocalDate until) {
        return rule(from, until, List.of());
    }

    private static PostRule rule(LocalDate from, @Nullable LocalDate until, List<PostLine> lines) {
        return new PostRule(
                new PostRuleId(Ids.next()), SamplePosts.POST.id(), from, until, "any", lines, SamplePosts.OPENS);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
