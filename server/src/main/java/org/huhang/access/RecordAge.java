package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When an act is believed: not after it was received, but for what clocks and networks do (5 minutes), and not more
/// than a week before. A choice of this house, of 2021: a shift is 12 hours, and a cut of the network ends within days.
final class RecordAge {
    static final Duration TOLERATED = Duration.ofMinutes(5);
    static final Duration OLDEST = Duration.ofDays(7);

    private RecordAge() {}

    static Optional<RecordDoubt> doubt(Instant occurredAt, Instant receivedAt) {
        if (occurredAt.isAfter(receivedAt.plus(TOLERATED))) {
            return Optional.of(RecordDoubt.TOO_EARLY);
        }
        return occurredAt.isBefore(receivedAt.minus(OLDEST)) ? Optional.of(RecordDoubt.TOO_LATE) : Optional.empty();
    }
}
