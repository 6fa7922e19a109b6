package org.huhang.notices;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// How a draft is issued.
///
/// @param series none for a notice without number; else it takes the given number of this year, or the next
/// @param effectiveAt at once unless given; never before
/// @param readBy by the rule of its urgency unless given; likewise `actBy`
public record NewIssue(
        @Nullable String series,
        @Nullable Integer number,
        Wording issuer,
        Urgency urgency,
        @Nullable Instant effectiveAt,
        @Nullable Instant readBy,
        @Nullable Instant actBy,
        List<Addressing> to,
        List<Relation> relations) {}
