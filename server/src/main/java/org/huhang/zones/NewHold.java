package org.huhang.zones;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// @param id the client's
/// @param areaId in which they all live, and whose second approver decides
/// @param reason why, without anybody's number
/// @param start at once unless given
public record NewHold(
        HoldId id,
        String ruleCode,
        AreaId areaId,
        List<PersonId> personIds,
        String reason,
        @Nullable Instant start,
        Instant end) {}
