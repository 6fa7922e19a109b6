package org.huhang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [Deadline], [CaseState], [Certainty], [CaseNumber].
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
