package org.huhang.testing;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;

/// One accepted positive row.
///
/// @param collectedAt when the specimen was taken, `reportedAt` when the laboratory reported it
/// @param ctValues cycle thresholds as sent, tidied; empty when none came
/// @param sentBy whose file it was: the one account that may not approve what follows from it
public record PositiveResult(
        ResultId id,
        BatchId batchId,
        PersonId personId,
        String specimenCode,
        String laboratory,
        String ctValues,
        Instant collectedAt,
        Instant reportedAt,
        AccountId sentBy) {}
