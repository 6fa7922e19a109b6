package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final ZoneLevel LEVEL = new ZoneLevel(
            "HIGH",
            1,
            new Wording("高风险区", null),
            14,
            28,
            new Wording("any", null),
            Confidence.ASSUMED,
            List.of(),
            List.of());

    @Test
    void withoutAStatedEndItIsReviewedAndThenLapses() {
        var term = Term.of(Moment.at(NOON), null, null, LEVEL);
        assertNull(term.endsAt());
        assertEquals(NOON.plus(Duration.ofDays(14)), term.reviewAt());
        assertEquals(NOON.plus(Duration.ofDays(28)), term.lapsesAt());
    }

    @Test
    void aStatedEndIsAllThree() {
        var end = NOON.plus(Duration.ofDays(40));
        assertEquals(new Term(end, end, end), Term.of(Moment.at(NOON), end, null, LEVEL));
    }

    @Test
    void aReviewMayBeAgreedSoonerAndNotLater() {
        var sooner = NOON.plus(Duration.ofDays(14)).minusSeconds(1);
        assertEquals(sooner, Term.of(Moment.at(NOON), null, sooner, LEVEL).reviewAt());
        var later = NOON.plus(Duration.ofDays(14)).plusSeconds(1);
        assertEquals(
                NOON.plus(Duration.ofDays(14)),
                Term.of(Moment.at(NOON), null, later, LEVEL).reviewAt());
    }

    @Test
    void notKnowingTheHourNeverLengthensARestriction() {
        var unknown = Moment.between(NOON, NOON.plus(Duration.ofDays(30)));
        assertEquals(Term.of(Moment.at(NOON), null, null, LEVEL), Term.of(unknown, null, null, LEVEL));
    }
}
