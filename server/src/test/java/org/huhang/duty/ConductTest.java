package org.huhang.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The procedures of conduct: which step follows which, and who may take it.
class ConductTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final ConductRule RULE = new ConductRule(LocalDate.of(2020, 1, 1), null, 30, "any");
    private static final PersonId CONCERNED = new PersonId(Ids.next());
    private static final AccountId REPORTER = new AccountId(Ids.next());
    private static final AccountId DECIDER = new AccountId(Ids.next());
    private static final AccountId ANOTHER = new AccountId(Ids.next());

    @ParameterizedTest
    @CsvSource({
        "COMMENDATION, REPORTED, DECIDED",
        "COMPLAINT, REPORTED, EXAMINED",
        "COMPLAINT, EXAMINED, DECIDED",
        "BREACH, REPORTED, EXAMINED",
        "BREACH, EXAMINED, HEARD",
        "BREACH, HEARD, DECIDED"
    })
    void oneStepFollowsAnother(ConductKind kind, ConductAct last, ConductAct only) {
        for (ConductAct act : ConductAct.values()) {
            assertEquals(act == only, kind.follows(last, act), kind + ": " + last + " -> " + act);
        }
    }

    @Test
    void nobodyIsDecidedOnUnheard() {
        assertRefused(
                "duty.conduct-not-now",
                file(ConductKind.BREACH, ConductAct.REPORTED, ConductAct.EXAMINED),
                ConductAct.DECIDED,
                DECIDER,
                null,
                NOON);
    }

    @Test
    void whoReportedDecidesNothingAndWhoDecidedDecidesNoAppeal() {
        var examined = file(ConductKind.COMPLAINT, ConductAct.REPORTED, ConductAct.EXAMINED);
        assertRefused("duty.conduct-somebody-else", examined, ConductAct.DECIDED, REPORTER, null, NOON);
        assertAllowed(examined, ConductAct.DECIDED, ANOTHER, null, NOON);
        var appealed = file(
                ConductKind.COMPLAINT,
                ConductAct.REPORTED,
                ConductAct.EXAMINED,
                ConductAct.DECIDED,
                ConductAct.APPEALED);
        assertRefused("duty.conduct-somebody-else", appealed, ConductAct.APPEAL_DECIDED, DECIDER, null, NOON);
        assertAllowed(appealed, ConductAct.APPEAL_DECIDED, ANOTHER, null, NOON);
    }

    @Test
    void thePersonConcernedAppealsAndDoesNothingElse() {
        var reported = file(ConductKind.COMPLAINT, ConductAct.REPORTED);
        assertRefused("duty.conduct-own", reported, ConductAct.EXAMINED, ANOTHER, CONCERNED, NOON);
        var decided = file(ConductKind.COMPLAINT, ConductAct.REPORTED, ConductAct.EXAMINED, ConductAct.DECIDED);
        assertRefused("duty.conduct-own", decided, ConductAct.APPEALED, ANOTHER, null, NOON);
        assertAllowed(decided, ConductAct.APPEALED, ANOTHER, CONCERNED, NOON);
    }

    @ParameterizedTest
    @CsvSource({"-1, DECIDED", "0, CLOSED", "1, CLOSED"})
    void anAppealEndsThirtyDaysAfterTheDecision(int secondsAfter, ConductFile.State state) {
        var decided = file(
                ConductKind.BREACH, ConductAct.REPORTED, ConductAct.EXAMINED, ConductAct.HEARD, ConductAct.DECIDED);
        var at = NOON.plus(Duration.ofDays(30)).plusSeconds(secondsAfter);
        assertEquals(state, decided.state(RULE, at));
        assertEquals(
                state == ConductFile.State.DECIDED,
                decided.refusal(ConductAct.APPEALED, ANOTHER, CONCERNED, RULE, at)
                        .isEmpty());
    }

    @Test
    void aCommendationClosesWithItsDecisionAndAnAppealOnce() {
        assertEquals(
                ConductFile.State.CLOSED,
                file(ConductKind.COMMENDATION, ConductAct.REPORTED, ConductAct.DECIDED)
                        .state(RULE, NOON));
        var closed = file(
                ConductKind.COMPLAINT,
                ConductAct.REPORTED,
                ConductAct.EXAMINED,
                ConductAct.DECIDED,
                ConductAct.APPEALED,
                ConductAct.APPEAL_DECIDED);
        assertEquals(ConductFile.State.CLOSED, closed.state(RULE, NOON));
        assertRefused("duty.conduct-not-now", closed, ConductAct.APPEALED, ANOTHER, CONCERNED, NOON);
    }

    @Test
    void whatWasFoundWrongIsOpenUntilALaterLookFindsItOtherwise() {
        var first = check(0, CheckResult.Finding.NOT_OK, CheckResult.Finding.OK);
        var second = check(1, CheckResult.Finding.NOT_OK, CheckResult.Finding.NOT_OK);
        assertEquals(
                List.of(new Check.Open(1, "坏", first.checkedAt()), new Check.Open(2, "坏", second.checkedAt())),
                Check.open(List.of(first, second)));
        var third = check(2, CheckResult.Finding.OK, CheckResult.Finding.NOT_APPLICABLE);
        assertEquals(List.of(), Check.open(List.of(first, second, third)));
    }

    private static Check check(int day, CheckResult.Finding... found) {
        List<CheckResult> results = new ArrayList<>();
        for (CheckResult.Finding each : found) {
            results.add(new CheckResult(results.size() + 1, each, each == CheckResult.Finding.NOT_OK ? "坏" : ""));
        }
        return new Check(
                new CheckId(Ids.next()),
                new OrganizationId(Ids.next()),
                "OFFICE",
                LocalDate.of(2020, 1, 1),
                ANOTHER,
                NOON.plus(Duration.ofDays(day)),
                results);
    }

    private static void assertRefused(
            String code, ConductFile file, ConductAct act, AccountId by, @Nullable PersonId person, Instant now) {
        assertEquals(Optional.of(code), file.refusal(act, by, person, RULE, now).map(Refusal::code));
    }

    private static void assertAllowed(
            ConductFile file, ConductAct act, AccountId by, @Nullable PersonId person, Instant now) {
        assertEquals(Optional.empty(), file.refusal(act, by, person, RULE, now));
    }

    private static ConductFile file(ConductKind kind, ConductAct... acts) {
        return new ConductFile(
                new ConductId(Ids.next()),
                kind,
                CONCERNED,
                new OrganizationId(Ids.next()),
                new AreaId(Ids.next()),
                List.of(acts).stream()
                        .map(act -> new ConductFact(
                                act,
                                act.isDecision() ? true : null,
                                "any",
                                act == ConductAct.REPORTED ? REPORTER : act == ConductAct.DECIDED ? DECIDER : ANOTHER,
                                act == ConductAct.APPEALED ? CONCERNED : null,
                                NOON))
                        .toList());
    }
}
