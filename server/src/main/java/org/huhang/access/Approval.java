package org.huhang.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Something that waits for a second person, or has been decided by one.
///
/// @param kind the asking module's own word, such as `CASE`
/// @param subjectId the asking module's own id of what is to be approved
/// @param text the sentence to decide on, in the reader's language
/// @param decision none while it waits
/// @param mine whether the reader asked for it and so may not decide
record Approval(
        ApprovalId id,
        String kind,
        UUID subjectId,
        AreaId areaId,
        @Nullable String areaName,
        String text,
        @Nullable AccountId requestedBy,
        @Nullable String requestedByName,
        Instant requestedAt,
        @Nullable Decision decision,
        boolean mine) {

    @Schema(name = "ApprovalDecision")
    record Decision(boolean approved, String reason, AccountId decidedBy, String decidedByName, Instant decidedAt) {}

    @Schema(name = "ApprovalState")
    enum State {
        PENDING,
        DECIDED
    }
}
