package org.huhang.demo;

import org.huhang.rounds.RoundId;
import org.jspecify.annotations.Nullable;

/// How far a drill of a round has come.
///
/// @param pace how many times as fast as the wall's the city's time goes meanwhile
/// @param failure what stopped it, if anything did
record DrillState(
        DrillStage stage,
        @Nullable RoundId roundId,
        int pace,
        DrillDeskCounts desks,
        DrillTubeCounts tubes,
        @Nullable String failure) {
    static final DrillState NONE =
            new DrillState(DrillStage.NONE, null, 1, DrillDeskCounts.NONE, DrillTubeCounts.NONE, null);

    enum DrillStage {
        NONE,
        LISTING,
        FURNISHING,
        SAMPLING,
        /// Everybody is swabbed who came; tubes are on their way or wait for their results.
        TESTING,
        DONE,
        STOPPED,
        FAILED
    }

    /// @param brought records that came in
    /// @param waiting records that desks wrote and did not bring yet
    record DrillDeskCounts(int people, int tables, long brought, int waiting) {
        static final DrillDeskCounts NONE = new DrillDeskCounts(0, 0, 0, 0);
    }

    /// @param tubes in boxes
    /// @param unsent boxes for which no laboratory has room yet, or of which the house was not told
    /// @param received boxes that a laboratory went through
    /// @param reported tubes with a result
    /// @param held results that wait for a second person
    /// @param poolMembers of the positive pool, once there is one
    /// @param poolSettled of those, who has a result of their own
    record DrillTubeCounts(
            int boxes, int tubes, int unsent, int received, int reported, int held, int poolMembers, int poolSettled) {
        static final DrillTubeCounts NONE = new DrillTubeCounts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    DrillState at(DrillStage next) {
        return new DrillState(next, roundId, pace, desks, tubes, failure);
    }

    DrillState at(DrillStage next, DrillDeskCounts desksNow, DrillTubeCounts tubesNow) {
        return new DrillState(next, roundId, pace, desksNow, tubesNow, failure);
    }

    DrillState failed(String why) {
        return new DrillState(DrillStage.FAILED, roundId, pace, desks, tubes, why);
    }
}
