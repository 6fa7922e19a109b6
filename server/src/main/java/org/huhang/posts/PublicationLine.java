package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A roster that was put in force.
///
/// @param told people whom it concerns
/// @param seen of these, who has seen it
record PublicationLine(
        PublicationId id,
        PlanId planId,
        DraftId draftId,
        String reason,
        @Nullable String by,
        Instant publishedAt,
        int told,
        int seen) {}
