package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times in minutes from the one at which the notice is issued. Read within 30 minutes and acted on within 120.
class NoticeTimesTest {
    private static final Instant NOW = Instant.parse("2021-08-01T04:00:00Z");
    private static final DeadlineRule URGENT = new DeadlineRule(Urgency.URGENT, 30, 120, 30);

    /// What has passed is not rewritten: a form that lay open for some minutes holds from now on.
    @ParameterizedTest
    @CsvSource({", 0", "60, 60", "0, 0", "-1, 0", "-10, 0"})
    void itHoldsFromNowOnAtTheEarliest(@Nullable Integer wanted, int effective) {
        assertEquals(after(effective), times(issue(wanted, null, null)).effectiveAt());
    }

    @Test
    void whatHeldBeforeItWasIssuedIsRefused() {
        assertEquals("notices.effective-past", refused(issue(-11, null, null)));
    }

    @Test
    void itsDeadlinesAreThoseOfTheRuleUnlessGiven() {
        assertEquals(new NoticeTimes(NOW, after(30), after(120)), times(issue(null, null, null)));
        assertEquals(new NoticeTimes(NOW, after(20), after(40)), times(issue(null, 20, 40)));
        assertEquals("notices.deadline-past", refused(issue(null, 0, null)));
        assertEquals("notices.deadlines-crossed", refused(issue(null, 20, 19)));
    }

    private static NoticeTimes times(NewIssue wanted) {
        return NoticeTimes.of(wanted, URGENT, NOW).orThrow();
    }

    private static String refused(NewIssue wanted) {
        return assertInstanceOf(Outcome.Refused.class, NoticeTimes.of(wanted, URGENT, NOW))
                .refusal()
                .code();
    }

    /// Nobody is refused for a time that they did not give.
    @ParameterizedTest
    @CsvSource({
        "  31,    , 31, 120",
        " 120,    , 120, 120",
        "1440,    , 1440, 1440",
        "    ,  29, 29, 29",
        "    ,  30, 30, 30",
        "    ,  31, 30, 31"
    })
    void whatTheRuleSaysGivesWayToWhatTheIssuerSays(
            @Nullable Integer readBy, @Nullable Integer actBy, int read, int act) {
        assertEquals(new NoticeTimes(NOW, after(read), after(act)), times(issue(null, readBy, actBy)));
    }

    @Test
    void whatIsForInformationIsOnlyRead() {
        assertEquals(new NoticeTimes(NOW, after(30), null), times(forInformation(null)));
        assertEquals("notices.nothing-to-act-by", refused(forInformation(60)));
        assertEquals("notices.deadline-past", refused(issue(null, null, 0)));
    }

    private static NewIssue issue(@Nullable Integer effectiveAt, @Nullable Integer readBy, @Nullable Integer actBy) {
        return wanted(effectiveAt, readBy, actBy, false);
    }

    private static NewIssue forInformation(@Nullable Integer actBy) {
        return wanted(null, null, actBy, true);
    }

    private static NewIssue wanted(
            @Nullable Integer effectiveAt, @Nullable Integer readBy, @Nullable Integer actBy, boolean forInformation) {
        return new NewIssue(
                Ids.next(),
                null,
                null,
                new Wording("任意", null),
                Urgency.URGENT,
                at(effectiveAt),
                at(readBy),
                at(actBy),
                forInformation,
                null,
                List.of(),
                List.of());
    }

    private static @Nullable Instant at(@Nullable Integer minutes) {
        return minutes == null ? null : after(minutes);
    }

    private static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
