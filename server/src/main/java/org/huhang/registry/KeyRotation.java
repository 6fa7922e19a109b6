package org.huhang.registry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.ApprovalId;
import org.jspecify.annotations.Nullable;

/// How a change of keys stands.
///
/// @param epoch the number of the new keys, once begun
/// @param refusal the second person's reason, where they refused
record KeyRotation(
        KeyRotationId id,
        String reason,
        ApprovalId approvalId,
        Instant requestedAt,
        State state,
        @Nullable String refusal,
        @Nullable Integer epoch,
        @Nullable Instant begunAt) {
    @Schema(name = "KeyRotationState")
    enum State {
        /// For the second person.
        WAITING,
        REFUSED,
        /// Rows are being sealed anew, and the old keys are still there.
        UNDER_WAY,
        /// The old keys are destroyed.
        DONE
    }
}
