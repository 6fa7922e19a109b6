package org.huhang.specimens;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A tube with the swab of a surface: of no person, and of a round only where one asked for it.
///
/// @param areaId of the desk that took it
/// @param occurredAt when the swab was taken
/// @param laboratoryId to which it was sent
/// @param arrivedAt when that laboratory had it
public record SurfaceTube(
        String tubeCode,
        @Nullable RoundId roundId,
        String place,
        String surface,
        AreaId areaId,
        AccountId accountId,
        Instant occurredAt,
        @Nullable LaboratoryId laboratoryId,
        @Nullable Instant arrivedAt) {}
