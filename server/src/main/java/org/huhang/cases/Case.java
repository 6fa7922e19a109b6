package org.huhang.cases;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A reported case, without the person's name.
///
/// @param number what people call it by, such as `2021-0001`: the year and a running number in it
/// @param areaId where the person lived when the case was opened
/// @param collectedAt of its first positive specimen
/// @param reportedAt when the laboratory reported that
/// @param approved the second person's decision, if there is one
public record Case(
        CaseId id,
        String number,
        PersonId personId,
        AreaId areaId,
        Instant collectedAt,
        Instant reportedAt,
        Instant openedAt,
        @Nullable Boolean approved,
        @Nullable Instant decidedAt) {
    public CaseState state() {
        return CaseState.of(approved);
    }

    /// Whether anything may rest on it.
    boolean stands() {
        return state() != CaseState.REFUSED;
    }

    public @Nullable Certainty certainty() {
        return Certainty.of(state()).orElse(null);
    }
}
