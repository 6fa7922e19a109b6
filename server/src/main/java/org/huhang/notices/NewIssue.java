package org.huhang.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// How a draft is issued.
///
/// @param id the client's: sent again, it is the same issue
/// @param series none for a notice without number; else it takes the given number of this year, or the next
/// @param effectiveAt at once unless given; never before
/// @param readBy by the rule of its urgency unless given; likewise `actBy`
/// @param forInformation nothing has to be done, whatever the rule of its urgency says
/// @param readership as the draft proposes unless given
public record NewIssue(
        UUID id,
        @Nullable String series,
        @Nullable Integer number,
        Wording issuer,
        Urgency urgency,
        @Nullable Instant effectiveAt,
        @Nullable Instant readBy,
        @Nullable Instant actBy,
        boolean forInformation,
        @Nullable Readership readership,
        List<Addressing> to,
        List<Relation> relations) {}
