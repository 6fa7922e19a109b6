package org.huhang.tracing;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// What was found of one contact, as it is kept.
///
/// @param correctedBy the later one that replaces it: it counts no more
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutcomeFact(
        UUID id,
        OutcomeKind kind,
        @Nullable NotReachedWhy why,
        @Nullable Instant againAt,
        @Nullable IsolatedAt place,
        @Nullable String city,
        Instant occurredAt,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        long keyNumber,
        byte @Nullable [] noteSealed,
        AccountId statedBy,
        Instant statedAt) {}
