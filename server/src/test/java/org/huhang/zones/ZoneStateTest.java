package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each border of a zone's time from both sides.
class ZoneStateTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Term TERM = new Term(null, NOON.plusSeconds(1000), NOON.plusSeconds(2000));

    @ParameterizedTest
    @CsvSource({"-1, NOT_YET", "0, IN_FORCE", "999, IN_FORCE", "1000, REVIEW_DUE", "1999, REVIEW_DUE", "2000, LAPSED"})
    void aZoneIsInForceFromItsHourUntilItsTermPasses(long seconds, ZoneState state) {
        var fact = TestFacts.fact(ZoneFact.Kind.OPENED, Moment.at(NOON), TERM);
        assertEquals(state, ZoneState.of(fact, NOON.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"-1, NOT_YET", "0, NOT_KNOWN", "499, NOT_KNOWN", "500, IN_FORCE"})
    void betweenTheTwoInstantsOfAnUnknownHourNobodyKnows(long seconds, ZoneState state) {
        var fact = TestFacts.fact(ZoneFact.Kind.OPENED, Moment.between(NOON, NOON.plusSeconds(500)), TERM);
        assertEquals(state, ZoneState.of(fact, NOON.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_KNOWN", "499, NOT_KNOWN", "500, CLOSED", "3000, CLOSED"})
    void aClosingOfUnknownHourIsNotKnownUntilItsLatest(long seconds, ZoneState state) {
        var fact = TestFacts.fact(ZoneFact.Kind.CLOSED, Moment.between(NOON, NOON.plusSeconds(500)), TERM);
        assertEquals(state, ZoneState.of(fact, NOON.plusSeconds(seconds)));
    }
}
