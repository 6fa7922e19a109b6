package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search as it stands.
record RunView(
        RunId id,
        PlanId planId,
        @Nullable DraftId fromDraftId,
        int atMostSeconds,
        Instant askedAt,
        RunState state,
        long elapsedMillis,
        List<RunPoint> progress,
        @Nullable DraftId draftId,
        @Nullable String note) {

    /// The best so far at some time of the search.
    record RunPoint(long elapsedMillis, long hard, long unfilled, long soft) {}
}
