package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.testing.Results.OwnFinding;
import org.huhang.testing.TubeFinding;
import org.huhang.tracing.SecondaryRelease.Linked;
import org.huhang.tracing.SecondaryRelease.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of following contacts, below, at and above each threshold. The last exposure is on 27 July 2021, so that
/// day n is 27 July and n.
class FollowUpRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST = LocalDate.of(2021, 7, 27);
    private static final ClassRule CLOSE = new ClassRule(
            ContactClass.CLOSE,
            14,
            StayPlace.CENTRAL,
            7,
            List.of(1, 4, 7, 14),
            List.of(2, 7),
            true,
            12,
            "any",
            "official");
    private static final ClassRule SECONDARY = new ClassRule(
            ContactClass.SECONDARY, 7, StayPlace.CENTRAL, 0, List.of(1, 4, 7), List.of(), false, 12, "any", "weak");
    private static final SecondaryRelease EIGHTH = new SecondaryRelease(List.of(1, 4), 0, List.of(1, 4, 7));
    private static final SecondaryRelease NINTH = new SecondaryRelease(List.of(), 2, List.of(1, 4, 7));

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true"})
    void afterThreeAttemptsInVainSomebodyIsNotToBeFound(int attempts, boolean unreachable) {
        assertEquals(unreachable, UnreachedRule.IN_FORCE.isUnreachable(attempts));
    }

    @ParameterizedTest
    @CsvSource({"372, false", "373, true", "374, true"})
    void feverBeginsAt373(int tenths, boolean fever) {
        assertEquals(fever, FeverRule.IN_FORCE.isFever(tenths));
    }

    @Test
    void daysCountFromTheLastExposureAndAreOverAfterTheLast() {
        var schedule = new Schedule(CLOSE, LAST, LAST.plusDays(1));
        assertEquals(LocalDate.of(2021, 7, 28), schedule.firstDay());
        assertEquals(LocalDate.of(2021, 8, 10), schedule.stayUntil());
        assertEquals(LocalDate.of(2021, 8, 17), schedule.lastDay());
        assertEquals(
                List.of(false, false, true),
                List.of(16, 17, 18).stream()
                        .map(day -> schedule.isOver(LocalDate.of(2021, 8, day)))
                        .toList());
    }

    @Test
    void eachTestDayIsMetMissedDueOrToCome() {
        assertEquals("1 MET, 4 MISSED, 7 DUE, 14 TO_COME, 2h TO_COME, 7h TO_COME", days(CLOSE, 1, 7, negative(1)));
        // late, but before the next: met
        assertEquals(
                "1 MET, 4 MET, 7 DUE, 14 TO_COME, 2h TO_COME, 7h TO_COME", days(CLOSE, 1, 7, negative(3), negative(6)));
        // the day itself is time enough
        assertEquals("1 DUE, 4 TO_COME, 7 TO_COME", days(SECONDARY, 1, 1));
        assertEquals("1 MISSED, 4 TO_COME, 7 TO_COME", days(SECONDARY, 1, 2));
        // of the exposure's own day and of another pool nothing is met
        assertEquals("1 DUE, 4 TO_COME, 7 TO_COME", days(SECONDARY, 1, 1, negative(0)));
    }

    @Test
    void anUnclearResultMeetsNothing() {
        assertEquals(
                "1 MISSED, 4 TO_COME, 7 TO_COME",
                days(SECONDARY, 1, 2, new OwnFinding(TubeFinding.INVALID, at(1), at(1))));
    }

    @Test
    void whatWasDueBeforeAnybodyKnewIsAskedOfNobody() {
        assertEquals("1 BEFORE, 4 DUE, 7 TO_COME", days(SECONDARY, 5, 5));
        assertEquals("1 DUE, 4 TO_COME, 7 TO_COME", days(SECONDARY, 3, 3));
        assertEquals("1 BEFORE, 4 DUE, 7 TO_COME", days(SECONDARY, 4, 4));
    }

    @Test
    void byTheEighthEditionDaysOneAndFourOfTheLinkedAndItsOwnThreeMustBeNegative() {
        var linked = List.of(linked(negative(1), negative(4)));
        assertEquals(new Verdict.Release(), eighth(linked, negative(1), negative(4), negative(7)));
        assertEquals(new Verdict.Waits(List.of(), List.of(7)), eighth(linked, negative(1), negative(4)));
        assertEquals(
                new Verdict.Waits(List.of(4), List.of()),
                eighth(List.of(linked(negative(1))), negative(1), negative(4), negative(7)));
        // more than is asked
        assertEquals(
                new Verdict.Release(),
                eighth(List.of(linked(negative(1), negative(4), negative(7))), negative(1), negative(4), negative(7)));
    }

    @Test
    void eachOfSeveralLinkedCounts() {
        var both = List.of(linked(negative(1), negative(4)), linked(negative(1)));
        assertEquals(new Verdict.Waits(List.of(4), List.of()), eighth(both, negative(1), negative(4), negative(7)));
    }

    @Test
    void byTheNinthTheFirstTwoTestsOfTheLinkedCountWheneverTheyWere() {
        assertEquals(
                new Verdict.Waits(List.of(1), List.of()),
                judge(NINTH, List.of(linked()), negative(1), negative(4), negative(7)));
        assertEquals(
                new Verdict.Waits(List.of(2), List.of()),
                judge(NINTH, List.of(linked(negative(2))), negative(1), negative(4), negative(7)));
        assertEquals(
                new Verdict.Release(),
                judge(NINTH, List.of(linked(negative(2), negative(3))), negative(1), negative(4), negative(7)));
    }

    @Test
    void aPositiveLinkedMakesItACloseContactAndItsOwnACase() {
        var positive = List.of(linked(negative(1), positive(4)));
        assertInstanceOf(Verdict.BecomesClose.class, eighth(positive, negative(1), negative(4), negative(7)));
        assertInstanceOf(
                Verdict.BecomesClose.class,
                judge(NINTH, List.of(linked(positive(1))), negative(1), negative(4), negative(7)));
        assertInstanceOf(Verdict.BecomesCase.class, eighth(positive, positive(1)));
    }

    @Test
    void whoWasFoundLateIsAskedOnlyWhatWasLeftButAtLeastOneTest() {
        // approved on day 8: all three had passed
        var days = new Schedule(SECONDARY, LAST, LAST.plusDays(8)).tests(List.of(), LAST.plusDays(8), ZONE);
        var linked = List.of(linked(negative(1), negative(4)));
        assertEquals("1 BEFORE, 4 BEFORE, 7 DUE", words(days));
        assertEquals(new Verdict.Waits(List.of(), List.of(7)), EIGHTH.judge(days, List.of(), linked));
        // so is the close contact: any test of it will do where the days had passed
        var late = new Schedule(CLOSE, LAST, LAST.plusDays(8)).tests(List.of(negative(8)), LAST.plusDays(8), ZONE);
        var own = new Schedule(SECONDARY, LAST, LAST.plusDays(7)).tests(List.of(negative(7)), LAST.plusDays(8), ZONE);
        assertEquals(
                new Verdict.Release(),
                EIGHTH.judge(own, List.of(negative(7)), List.of(new Linked(late, List.of(negative(8))))));
        assertEquals(
                new Verdict.Waits(List.of(4), List.of()),
                EIGHTH.judge(own, List.of(negative(7)), List.of(new Linked(late, List.of()))));
    }

    @Test
    void contactsGoToWhoeverHasLeast() {
        var one = new AccountId(Ids.next());
        var two = new AccountId(Ids.next());
        Map<AccountId, Integer> loads = new LinkedHashMap<>();
        loads.put(one, 3);
        loads.put(two, 1);
        var contacts = new ArrayList<ContactKey>();
        for (int i = 0; i < 6; i++) {
            contacts.add(new ContactKey(new CaseId(Ids.next()), new PersonId(Ids.next())));
        }
        var given = SpreadRule.spread(contacts, loads);
        assertEquals(
                List.of(two, two, one, two, one, two),
                contacts.stream().map(given::get).toList());
    }

    @ParameterizedTest
    @CsvSource({"119, false", "120, false", "121, true"})
    void aLetterIsOverdueAfterTwoHours(int minutes, boolean overdue) {
        var sent = Instant.parse("2021-07-29T04:00:00Z");
        var clock = LetterClock.of(ReceiptKind.FOUND, 2, letter(sent, 2), 1, sent.plusSeconds(60));
        assertEquals(overdue, clock.isOverdue(sent.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    void aLettersClockStopsWithTheLastAnswerAndRunsNotBeforeItIsSent() {
        var sent = Instant.parse("2021-07-29T04:00:00Z");
        var answered = sent.plusSeconds(7200);
        assertEquals(
                answered,
                LetterClock.of(ReceiptKind.FOUND, 2, letter(sent, 2), 2, answered)
                        .stoppedAt());
        assertEquals(
                null,
                LetterClock.of(ReceiptKind.FOUND, 2, letter(sent, 2), 1, answered)
                        .stoppedAt());
        var draft = new Letter(
                Ids.next(),
                LetterKind.REQUEST,
                "any",
                new AreaId(Ids.next()),
                2,
                new AccountId(Ids.next()),
                sent,
                null,
                null,
                null,
                null);
        assertEquals(false, LetterClock.of(ReceiptKind.FOUND, 2, draft, 0, null).isOverdue(sent.plusSeconds(99_999)));
    }

    private static Letter letter(Instant sent, int people) {
        var account = new AccountId(Ids.next());
        return new Letter(
                Ids.next(),
                LetterKind.REQUEST,
                "any",
                new AreaId(Ids.next()),
                people,
                account,
                sent,
                2021,
                1,
                account,
                sent);
    }

    private static Verdict eighth(List<Linked> linked, OwnFinding... own) {
        return judge(EIGHTH, linked, own);
    }

    /// On day 8, approved on day 1.
    private static Verdict judge(SecondaryRelease rule, List<Linked> linked, OwnFinding... own) {
        var days = new Schedule(SECONDARY, LAST, LAST.plusDays(1)).tests(List.of(own), LAST.plusDays(8), ZONE);
        return rule.judge(days, List.of(own), linked);
    }

    private static Linked linked(OwnFinding... tests) {
        var days = new Schedule(CLOSE, LAST, LAST.plusDays(1)).tests(List.of(tests), LAST.plusDays(8), ZONE);
        return new Linked(days, List.of(tests));
    }

    private static String days(ClassRule rule, int approved, int today, OwnFinding... results) {
        return words(
                new Schedule(rule, LAST, LAST.plusDays(approved)).tests(List.of(results), LAST.plusDays(today), ZONE));
    }

    private static String words(List<TestDay> days) {
        return days.stream()
                .map(each -> each.number() + (each.atHome() ? "h " : " ") + each.state())
                .collect(Collectors.joining(", "));
    }

    private static OwnFinding negative(int day) {
        return new OwnFinding(TubeFinding.NEGATIVE, at(day), at(day));
    }

    private static OwnFinding positive(int day) {
        return new OwnFinding(TubeFinding.POSITIVE, at(day), at(day));
    }

    private static Instant at(int day) {
        return LAST.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
    }
}
