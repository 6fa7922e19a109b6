package org.huhang.specimens;

import java.util.Set;

/// Where a tube stands. Worked out from its facts; nobody sets it.
public enum TubeState {
    OPEN,
    /// Closed, as many swabs in it as people bound to it.
    CLOSED,
    /// Something does not fit: nobody gets a result from it until that is settled, wherever it is meanwhile.
    HELD,
    VOIDED,
    BOXED,
    ON_THE_WAY,
    AT_LABORATORY;

    static TubeState of(TubeFacts facts, Set<TubeHold> holds) {
        if (facts.voided()) {
            return VOIDED;
        }
        if (!holds.isEmpty()) {
            return HELD;
        }
        if (facts.arrived()) {
            return AT_LABORATORY;
        }
        if (facts.boxed()) {
            return facts.going() ? ON_THE_WAY : BOXED;
        }
        return facts.closedAt() == null && !facts.looked() ? OPEN : CLOSED;
    }
}
