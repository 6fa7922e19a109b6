package org.huhang.registry;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody said of a pair, and when.
///
/// @param survivorId of a merge, whose record stays
/// @param correctedAs of a merge, the submission of the corrections by which values were taken over
/// @param undoesId of an undoing, what it takes back
record DuplicateDecision(
        DuplicateDecisionId id,
        DuplicatePairId pairId,
        UUID findingId,
        DuplicateVerdict verdict,
        @Nullable PersonId survivorId,
        @Nullable UUID correctedAs,
        @Nullable DuplicateDecisionId undoesId,
        String reason,
        AccountId decidedBy,
        Instant decidedAt) {}
