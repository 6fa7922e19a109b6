package org.huhang.demo;

import org.huhang.rounds.RoundId;
import org.jspecify.annotations.Nullable;

/// How far a drill of a round has come.
///
/// @param pace how many times as fast as the wall's the city's time goes meanwhile
/// @param waiting records that desks wrote and did not bring yet
/// @param failure what stopped it, if anything did
record DrillState(
        DrillStage stage,
        @Nullable RoundId roundId,
        int pace,
        int people,
        int tables,
        long brought,
        int waiting,
        int boxes,
        int reported,
        @Nullable String failure) {
    enum DrillStage {
        NONE,
        LISTING,
        FURNISHING,
        SAMPLING,
        TESTING,
        DONE,
        STOPPED,
        FAILED
    }

    static final DrillState NONE = new DrillState(DrillStage.NONE, null, 1, 0, 0, 0, 0, 0, 0, null);
}
