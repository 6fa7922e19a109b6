package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A roster that was put in force.
///
/// @param draftId what is in force by it: the draft that was chosen, or that one with what had begun as it was
/// @param kept how many seats had begun and kept whom they had, beside the draft that was chosen
/// @param told people whom it concerns
/// @param seen of these, who has seen it
record PublicationLine(
        PublicationId id,
        PlanId planId,
        DraftId draftId,
        int kept,
        String reason,
        @Nullable String by,
        Instant publishedAt,
        int told,
        int seen) {}
