package org.huhang.registry;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One field of one person set right, with what stood there before.
///
/// @param submissionId corrections that were made in one act share it
/// @param correctsId the earlier correction that this one corrects; none for what was first recorded
public record Correction(
        CorrectionId id,
        UUID submissionId,
        PersonId personId,
        PersonField field,
        @Nullable String oldValue,
        @Nullable String newValue,
        String reason,
        @Nullable CorrectionId correctsId,
        AccountId correctedBy,
        Instant correctedAt) {

    /// As a reader may see it.
    Correction masked() {
        return new Correction(
                id,
                submissionId,
                personId,
                field,
                field.mask(oldValue),
                field.mask(newValue),
                reason,
                correctsId,
                correctedBy,
                correctedAt);
    }
}
