package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitRulesTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// On 31 August.
    @ParameterizedTest
    @CsvSource({"2021-07-31, false", "2021-08-01, true", "2021-08-02, true"})
    void aDayIsKeptThirtyDaysAfterItsOwn(LocalDate day, boolean kept) {
        var rule = new RetentionRule(30);
        var today = LocalDate.of(2021, 8, 31);
        assertEquals(kept, rule.keeps(day, today));
        assertEquals(kept, rule.endOf(day).isAfter(today));
    }

    @Test
    void momentsAreSecondsOfLocalDays() {
        assertEquals(0, Moments.of(Instant.parse("2019-12-31T16:00:00Z"), CITY));
        int evening = Moments.of(Instant.parse("2021-07-22T11:30:00Z"), CITY);
        assertEquals(LocalDate.of(2021, 7, 22), Moments.day(evening));
        assertEquals(19 * 3600 + 30 * 60, evening - Moments.start(LocalDate.of(2021, 7, 22)));
        assertEquals(Instant.parse("2021-07-22T11:30:00Z"), Moments.instant(evening, CITY));
    }

    @Test
    void bitsComeBackAsTheyWerePacked() {
        for (VisitSource source : VisitSource.values()) {
            for (Sureness sure : Sureness.values()) {
                int bits = VisitBits.pack(source, sure, VisitBits.MOST, 12);
                assertEquals(source, VisitBits.source(bits));
                assertEquals(sure, VisitBits.sureness(bits));
                assertEquals(VisitBits.MOST, VisitBits.row(bits));
                assertEquals(12, VisitBits.seat(bits));
            }
        }
    }
}
