package org.huhang.callups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A search as it stands.
///
/// @param step none before it begins
/// @param versionId what came of it
record CallupRunView(
        CallupRunId id,
        CallupPlanId planId,
        Instant askedAt,
        @Nullable RunStep step,
        CallupRunState state,
        @Nullable CallupVersionId versionId,
        @Nullable String note) {
    /// Where it stands. Worked out.
    enum CallupRunState {
        WAITING,
        RUNNING,
        STOPPING,
        ENDED,
        FAILED
    }

    static CallupRunView of(CallupRunStore.PlanRun run) {
        var ended = run.ended();
        return new CallupRunView(
                run.id(),
                run.planId(),
                run.askedAt(),
                run.step(),
                ended != null
                        ? CallupRunState.valueOf(ended)
                        : run.stopAsked()
                                ? CallupRunState.STOPPING
                                : run.begun() ? CallupRunState.RUNNING : CallupRunState.WAITING,
                run.versionId(),
                run.note());
    }
}
