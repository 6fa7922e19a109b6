package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.testing.RecallLimit.RecallClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallLimitTest {
    private static final Instant REPORTED = Instant.parse("2021-08-04T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void aStepIsLateAfterItsLimitAndNotAtIt(int secondsAfter, boolean late) {
        var at = REPORTED.plusSeconds(1_800L + secondsAfter);
        assertEquals(late, new RecallLimit(RecallClock.CONTACTED, 30).late(member(null, null), REPORTED, at));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACTED, GOING, , true",
        "CONTACTED, NOT_FOUND, , true",
        "CONTACTED, CONTACTED, , false",
        "MOVED_APART, CONTACTED, , true",
        "MOVED_APART, MOVED_APART, , false",
        "RESWABBED, MOVED_APART, , true",
        "RESWABBED, RESWABBED, , false",
        "OWN_RESULT, RESWABBED, , true",
        "OWN_RESULT, RESWABBED, INDETERMINATE, true",
        "OWN_RESULT, RESWABBED, NEGATIVE, false",
        "CONTACTED, , POSITIVE, false"
    })
    void whatIsDoneIsNotLate(RecallClock clock, @Nullable RecallStep step, @Nullable TubeFinding own, boolean late) {
        assertEquals(late, new RecallLimit(clock, 30).late(member(step, own), REPORTED, REPORTED.plusSeconds(86_400)));
    }

    private static PoolMember member(@Nullable RecallStep step, @Nullable TubeFinding own) {
        return new PoolMember(
                new PoolId(Ids.next()),
                new PersonId(Ids.next()),
                REPORTED,
                step,
                null,
                own,
                own == null ? null : REPORTED);
    }
}
