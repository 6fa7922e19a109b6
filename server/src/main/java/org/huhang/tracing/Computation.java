package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.cases.CaseId;
import org.jspecify.annotations.Nullable;

/// The contacts of a case were worked out once.
///
/// @param localEdition the edition of a place that added to it
/// @param unreadDays what the index could not answer for
/// @param waiting why people could not be named; nothing where they could
/// @param added how many came on the list, `gone` how many left it, `changed` of how many the class is another
record Computation(
        CaseId caseId,
        int revision,
        ComputationCause cause,
        @Nullable String edition,
        @Nullable String localEdition,
        @Nullable LocalDate onset,
        Instant sampledAt,
        @Nullable Instant isolatedAt,
        @Nullable Instant windowStart,
        List<LocalDate> unreadDays,
        @Nullable String waiting,
        int added,
        int gone,
        int changed,
        Instant computedAt) {
    boolean isComplete() {
        return waiting == null && unreadDays.isEmpty();
    }

    /// Whether it says something that the one before did not.
    boolean isNews(@Nullable Computation before) {
        return before == null || added + gone + changed > 0 || !basis().equals(before.basis());
    }

    private Basis basis() {
        return new Basis(edition, localEdition, onset, sampledAt, isolatedAt, unreadDays, waiting);
    }

    private record Basis(
            @Nullable String edition,
            @Nullable String localEdition,
            @Nullable LocalDate onset,
            Instant sampledAt,
            @Nullable Instant isolatedAt,
            List<LocalDate> unreadDays,
            @Nullable String waiting) {}
}
