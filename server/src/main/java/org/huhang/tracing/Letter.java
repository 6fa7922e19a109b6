package org.huhang.tracing;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A letter to another city; it has its number from when it is sent.
///
/// @param areaId whose tracers wrote it
record Letter(
        UUID id,
        LetterKind kind,
        String addressee,
        AreaId areaId,
        int people,
        AccountId writtenBy,
        Instant writtenAt,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable AccountId sentBy,
        @Nullable Instant sentAt) {

    /// As it stands on the letter; nothing until it is sent.
    @Nullable
    String reference() {
        return year == null || number == null ? null : "协查〔%d〕%d号".formatted(year, number);
    }
}
