package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// That one case was infected by another, as somebody stated it. It stands until a later one names it.
///
/// @param said nothing where it takes an earlier one back
record SourceStatement(
        UUID id,
        CaseId caseId,
        @Nullable SaidSource said,
        @Nullable UUID corrects,
        String reason,
        AccountId statedBy,
        Instant statedAt) {

    /// @param exposure what kind, in words: a meal, a household, the same coach
    /// @param firstDay and `lastDay`: when they were together, as far as it is known
    record SaidSource(
            CaseId source,
            SourceSureness sureness,
            String exposure,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}
}
