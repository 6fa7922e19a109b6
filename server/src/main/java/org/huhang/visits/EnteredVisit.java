package org.huhang.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// A visit that somebody typed in.
///
/// @param what nothing when its day's time is over
/// @param correction why it counts no more, if it does not
record EnteredVisit(
        UUID id,
        int pseudonym,
        LocalDate day,
        @Nullable What what,
        AccountId enteredBy,
        Instant enteredAt,
        @Nullable Correction correction) {

    /// @param start moment ([Moments])
    /// @param bits see [VisitBits]
    record What(int place, int start, int seconds, int bits, String note) {}

    /// @param replacedBy nothing where it was withdrawn
    /// @param reason empty when its day's time is over
    record Correction(@Nullable UUID replacedBy, String reason, AccountId correctedBy, Instant correctedAt) {}
}
