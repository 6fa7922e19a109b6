package org.huhang.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a hold on somebody stands. Worked out; nobody sets it.
///
///     asked for ── approved ──► in force ── end passes ──► ended
///        │ │                        └────── let go ──────► released
///        │ └── end passes without a decision ──► never decided
///        └──── refused
///
/// It takes effect at its start or at the approval, whichever is later: nobody was held before a second person agreed.
public enum HoldState {
    AWAITING_APPROVAL,
    REFUSED,
    NEVER_DECIDED,
    NOT_YET,
    IN_FORCE,
    RELEASED,
    ENDED;

    static HoldState of(
            Instant start,
            Instant end,
            @Nullable Boolean approved,
            @Nullable Instant decidedAt,
            @Nullable Instant releasedAt,
            Instant at) {
        if (approved == null || decidedAt == null || at.isBefore(decidedAt)) {
            return at.isBefore(end) ? AWAITING_APPROVAL : NEVER_DECIDED;
        }
        if (!approved) {
            return REFUSED;
        }
        if (!decidedAt.isBefore(end)) {
            return NEVER_DECIDED;
        }
        if (releasedAt != null && !at.isBefore(releasedAt)) {
            return RELEASED;
        }
        if (!at.isBefore(end)) {
            return ENDED;
        }
        return at.isBefore(start) ? NOT_YET : IN_FORCE;
    }
}
