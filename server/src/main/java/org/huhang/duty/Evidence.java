package org.huhang.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// The latest that was recorded of one kind, and of one skill, about a person.
///
/// @param detail the skill's code; empty for other kinds
/// @param holds false where it was found not to be so
/// @param start first day on which it holds
/// @param end first day on which it no longer does; none means until further notice
@Schema(name = "ShownEvidence")
record Evidence(
        PersonId personId,
        EvidenceKind kind,
        String detail,
        boolean holds,
        LocalDate start,
        @Nullable LocalDate end,
        String note,
        @Nullable AccountId accountId,
        Instant occurredAt) {
    boolean holdsOn(LocalDate day) {
        return holds && !day.isBefore(start) && (end == null || day.isBefore(end));
    }
}
