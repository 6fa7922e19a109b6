package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.posts.Relief.Meal;
import org.huhang.posts.Relief.Rest;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What the caller is told to do.
///
/// @param at the city's time
record OwnShifts(Instant at, List<OwnShift> shifts, List<OwnTelling> tellings) {

    /// @param waterMillilitres for the time in heat
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
            int waterMillilitres,
            List<Meal> meals,
            List<Rest> rests,
            List<String> mates) {}

    record OwnTelling(
            PublicationId publicationId,
            TellingKind kind,
            String reason,
            Instant toldAt,
            @Nullable Instant seenAt) {}
}
