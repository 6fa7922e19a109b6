package org.huhang.zones;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A short, dated stop on some people until a result or a transfer.
///
/// @param people how many
/// @param released how many of them were let go
/// @param allReleasedAt when the last of them was; none while somebody is held
/// @param approvalId none of a hold that a laboratory's result brought about
/// @param resultId that result
/// @param approved the second person's decision, if there is one
public record Hold(
        HoldId id,
        String ruleCode,
        AreaId areaId,
        String reason,
        Instant startAt,
        Instant endAt,
        int people,
        int released,
        @Nullable Instant allReleasedAt,
        @Nullable ApprovalId approvalId,
        @Nullable UUID resultId,
        AccountId requestedBy,
        Instant requestedAt,
        @Nullable Boolean approved,
        @Nullable Instant decidedAt) {
    /// @param releasedAt of the one person looked at
    HoldState state(@Nullable Instant releasedAt, Instant at) {
        return HoldState.of(startAt, endAt, approved, decidedAt, releasedAt, at);
    }
}
