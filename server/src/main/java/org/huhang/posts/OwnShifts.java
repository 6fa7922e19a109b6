package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What the caller is told to do.
record OwnShifts(List<OwnShift> shifts, List<OwnTelling> tellings) {

    /// @param mates masked names of those who stand there at the same time
    record OwnShift(
            PlanId planId,
            int seat,
            PostId postId,
            Wording post,
            String areaName,
            double longitude,
            double latitude,
            Instant start,
            Instant end,
            @Nullable String skill,
            boolean night,
            int heatMinutes,
            List<String> mates) {}

    record OwnTelling(
            PublicationId publicationId,
            TellingKind kind,
            String reason,
            Instant toldAt,
            @Nullable Instant seenAt) {}
}
