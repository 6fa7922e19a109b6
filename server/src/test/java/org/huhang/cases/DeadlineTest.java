package org.huhang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [Deadline], [CaseClocks], [CaseState], [Certainty], [CaseNumber].
class DeadlineTest {
    private static final Instant REPORTED = Instant.parse("2021-07-29T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        ", 2021-07-29T01:59:59Z, RUNNING",
        ", 2021-07-29T02:00:00Z, RUNNING",
        ", 2021-07-29T02:00:01Z, OVERDUE",
        "2021-07-29T01:59:59Z, 2021-07-30T00:00:00Z, MET",
        "2021-07-29T02:00:00Z, 2021-07-30T00:00:00Z, MET",
        "2021-07-29T02:00:01Z, 2021-07-30T00:00:00Z, LATE"
    })
    void directReportAndAuditTakeTwoHours(@Nullable Instant done, Instant now, Deadline.DeadlineState state) {
        assertEquals(state, Deadline.DIRECT_REPORT.on(REPORTED, done, now).state());
        assertEquals(state, Deadline.AUDIT.on(REPORTED, done, now).state());
    }

    @ParameterizedTest
    @CsvSource({
        "HOSPITAL, 2021-07-29T01:59:59Z, RUNNING",
        "HOSPITAL, 2021-07-29T02:00:00Z, RUNNING",
        "HOSPITAL, 2021-07-29T02:00:01Z, OVERDUE",
        "TRAJECTORY, 2021-07-29T03:59:59Z, RUNNING",
        "TRAJECTORY, 2021-07-29T04:00:00Z, RUNNING",
        "TRAJECTORY, 2021-07-29T04:00:01Z, OVERDUE",
        "REPORT, 2021-07-29T23:59:59Z, RUNNING",
        "REPORT, 2021-07-30T00:00:00Z, RUNNING",
        "REPORT, 2021-07-30T00:00:01Z, OVERDUE"
    })
    void hospitalTakesTwoHoursTheCoreTrajectoryFourAndTheReportADay(
            Deadline.DeadlineStep step, Instant now, Deadline.DeadlineState state) {
        var clocks = CaseClocks.of(aCase(null), CourseState.of(List.of()), now);
        assertEquals(
                state,
                clocks.stream()
                        .filter(each -> each.step() == step)
                        .findFirst()
                        .orElseThrow()
                        .state());
        assertEquals(5, clocks.size());
    }

    @Test
    void ofARefusedCaseNothingMoreIsAsked() {
        assertEquals(
                List.of(Deadline.DeadlineStep.DIRECT_REPORT, Deadline.DeadlineStep.AUDIT),
                CaseClocks.of(aCase(false), CourseState.of(List.of()), REPORTED).stream()
                        .map(Deadline.DeadlineClock::step)
                        .toList());
    }

    private static Case aCase(@Nullable Boolean approved) {
        return new Case(
                new CaseId(Ids.next()),
                "2021-0001",
                new PersonId(Ids.next()),
                new AreaId(Ids.next()),
                REPORTED,
                REPORTED,
                REPORTED,
                approved,
                approved == null ? null : REPORTED);
    }

    @Test
    void theStateFollowsFromTheDecisionAlone() {
        assertEquals(CaseState.AWAITING_APPROVAL, CaseState.of(null));
        assertEquals(CaseState.APPROVED, CaseState.of(true));
        assertEquals(CaseState.REFUSED, CaseState.of(false));
    }

    @Test
    void aCaseIsSuspectedUntilApprovedAndNothingOnceRefused() {
        assertEquals(Optional.of(Certainty.SUSPECTED), Certainty.of(CaseState.AWAITING_APPROVAL));
        assertEquals(Optional.of(Certainty.CONFIRMED), Certainty.of(CaseState.APPROVED));
        assertEquals(Optional.empty(), Certainty.of(CaseState.REFUSED));
    }

    @Test
    void aCaseBelongsToTheYearOfTheCitysClock() {
        var zone = ZoneId.of("Asia/Shanghai");
        assertEquals(2021, CaseNumber.yearOf(Instant.parse("2021-12-31T15:59:59Z"), zone));
        assertEquals(2022, CaseNumber.yearOf(Instant.parse("2021-12-31T16:00:00Z"), zone));
        assertEquals("2021-0001", new CaseNumber(2021, 1).toString());
        assertEquals("2021-12345", new CaseNumber(2021, 12_345).toString());
    }
}
