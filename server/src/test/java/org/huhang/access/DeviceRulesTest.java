package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceRulesTest {
    private static final Instant RECEIVED = Instant.parse("2021-07-29T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "4, true", "5, false"})
    void theCurrentVersionAndTheTwoBeforeItAreAccepted(int version, boolean accepted) {
        assertEquals(accepted, new AcceptedVersions(4).covers(version));
    }

    @Test
    void thereIsNoVersionBeforeTheFirst() {
        assertEquals(false, new AcceptedVersions(1).covers(0));
    }

    @ParameterizedTest
    @CsvSource({"300, ", "301, TOO_EARLY", "-604800, ", "-604801, TOO_LATE"})
    void anActIsBelievedFromAWeekBeforeToFiveMinutesAfterItsArrival(long seconds, RecordDoubt doubt) {
        assertEquals(Optional.ofNullable(doubt), RecordAge.doubt(RECEIVED.plusSeconds(seconds), RECEIVED));
    }
}
