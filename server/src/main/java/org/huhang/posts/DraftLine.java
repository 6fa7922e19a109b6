package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A draft without its seats.
///
/// @param madeBy the account's name; none for a search that nobody asked for here
record DraftLine(
        DraftId id,
        DraftOrigin origin,
        @Nullable DraftId fromDraftId,
        @Nullable RunId runId,
        @Nullable String madeBy,
        Instant madeAt,
        String note,
        long hard,
        long unfilled,
        long soft) {}
