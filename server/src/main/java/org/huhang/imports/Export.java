package org.huhang.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.ApprovalId;
import org.huhang.access.Purpose;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// An export as those see it who may know of it; the file itself is for who asked for it.
///
/// @param people how many there were when it was asked for
/// @param done rows written so far, while it is made
/// @param mine whether the reader asked for it
record Export(
        ExportId id,
        ExportKind kind,
        UUID subjectId,
        String subjectName,
        AreaId areaId,
        @Nullable OrganizationId organizationId,
        ExportFormat format,
        Purpose purpose,
        String reason,
        long people,
        State state,
        ApprovalId approvalId,
        boolean mine,
        String requestedByName,
        Instant requestedAt,
        @Nullable Decision decision,
        long done,
        @Nullable File file,
        int downloads) {

    @Schema(name = "ExportDecision")
    record Decision(boolean approved, String reason, String decidedByName, Instant decidedAt) {}

    @Schema(name = "ExportFile")
    record File(String name, long rows, long bytes, Instant madeAt, Instant expiresAt) {}

    /// Derived from the facts beside the request.
    @Schema(name = "ExportState")
    enum State {
        WAITING,
        REFUSED,
        MAKING,
        FAILED,
        READY,
        EXPIRED
    }
}
