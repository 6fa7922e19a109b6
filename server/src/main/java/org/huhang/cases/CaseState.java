package org.huhang.cases;

import org.jspecify.annotations.Nullable;

/// Where a reported case stands. Worked out from the second person's decision and stored nowhere.
///
/// | decision | state |
/// | --- | --- |
/// | none yet | `AWAITING_APPROVAL` |
/// | approved | `APPROVED` |
/// | not approved | `REFUSED` |
public enum CaseState {
    AWAITING_APPROVAL,
    APPROVED,
    REFUSED;

    static CaseState of(@Nullable Boolean approved) {
        if (approved == null) {
            return AWAITING_APPROVAL;
        }
        return approved ? APPROVED : REFUSED;
    }
}
