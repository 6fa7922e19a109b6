package org.huhang.testing;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// A tube of several people with a positive or unclear result.
///
/// @param areaId in which most of its members live
/// @param reportedAt from when its clocks run
/// @param correctedAt when its result was corrected, and with it everybody let go
record Pool(
        PoolId id,
        String tubeCode,
        RoundId roundId,
        LaboratoryId laboratoryId,
        AreaId areaId,
        TubeFinding finding,
        Instant reportedAt,
        AccountId reportedBy,
        Instant openedAt,
        @Nullable Instant correctedAt) {}
