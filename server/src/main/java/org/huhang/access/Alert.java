package org.huhang.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that auditors must look at.
///
/// @param accountId whose reading it was, if anybody's
/// @param subjectId the person read, the export found, the case or the approval
/// @param text what happened, in the reader's language
/// @param stops whether the account cannot read people until this is settled
/// @param mine whether it is about the reader, who then may not settle it
/// @param settlement none while it is open
record Alert(
        AlertId id,
        Kind kind,
        @Nullable AccountId accountId,
        @Nullable String accountName,
        @Nullable UUID subjectId,
        String text,
        Instant raisedAt,
        boolean stops,
        boolean mine,
        @Nullable Settlement settlement) {

    @Schema(name = "AlertKind")
    enum Kind {
        /// An account read unusually many people and was stopped.
        QUOTA,
        /// Somebody read a person who does not exist.
        CANARY,
        /// A list from outside holds rows that were invented for an export or an organization.
        LEAK,
        /// A case is called approved without a laboratory's record or a second person's word.
        FABRICATED_CASE,
        /// Somebody tried to decide on what they had asked for themselves.
        OWN_APPROVAL
    }

    @Schema(name = "AlertSettlement")
    record Settlement(String reason, String settledByName, Instant settledAt) {}
}
