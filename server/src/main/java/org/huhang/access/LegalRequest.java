package org.huhang.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What an authority asked for, and what became of it.
///
/// @param authority who asks, such as a court
/// @param legalBasis the provision that it names
/// @param concerns in words, whom and what it is about
/// @param people how many persons it is about
/// @param reason why it was refused, or what the second person wrote
/// @param refusedByRule whether a rule of the house refused it, and nobody had to
record LegalRequest(
        LegalRequestId id,
        AreaId areaId,
        @Nullable String areaName,
        String authority,
        String documentNumber,
        String legalBasis,
        LegalData wanted,
        LegalAim aim,
        String concerns,
        int people,
        State state,
        @Nullable String reason,
        boolean refusedByRule,
        @Nullable ApprovalId approvalId,
        String enteredByName,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable Answer answer) {

    /// @param handedOut in words, what, to whom and how
    @Schema(name = "LegalAnswer")
    record Answer(String handedOut, int people, String answeredByName, Instant answeredAt) {}

    /// Derived from the facts beside the request.
    @Schema(name = "LegalRequestState")
    enum State {
        WAITING,
        GRANTED,
        ANSWERED,
        REFUSED
    }
}
