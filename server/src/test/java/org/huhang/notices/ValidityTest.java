package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // effective, ended, at: minutes after noon
        "0,     , -1, NOT_YET",
        "0,     ,  0, HOLDS",
        "0,    5,  4, HOLDS",
        "0,    5,  5, ENDED",
        "0,    5,  6, ENDED",
        " ,     ,  0, NOT_KNOWN",
        " ,    5,  4, NOT_KNOWN",
        " ,    5,  5, ENDED",
        // ended before it ever held
        "9,    5,  6, ENDED",
    })
    void itHoldsFromItsEffectOnUntilItIsEnded(
            @Nullable Integer effective, @Nullable Integer ended, int at, Validity validity) {
        assertEquals(validity, Validity.of(minutes(effective), minutes(ended), NOON.plusSeconds(60L * at)));
    }

    private static @Nullable Instant minutes(@Nullable Integer after) {
        return after == null ? null : NOON.plusSeconds(60L * after);
    }
}
