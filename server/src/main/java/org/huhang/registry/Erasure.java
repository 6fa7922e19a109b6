package org.huhang.registry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.ApprovalId;
import org.jspecify.annotations.Nullable;

/// How a request to erase somebody stands.
///
/// @param refusal the second person's reason, where they refused
record Erasure(
        ErasureId id,
        String reason,
        @Nullable ApprovalId approvalId,
        Instant requestedAt,
        State state,
        @Nullable String refusal,
        @Nullable Instant erasedAt) {
    @Schema(name = "ErasureState")
    enum State {
        /// For the second person.
        WAITING,
        REFUSED,
        /// Agreed to, and about to be carried out.
        AGREED,
        ERASED
    }
}
