package org.huhang.visits;

import java.time.Instant;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;

/// An event at one place, `start` included, `end` not.
///
/// @param areaId the area of the place when the gathering was entered
/// @param closedSpace indoors with doors and windows shut: whether a shared hour counts as close (rules.md E5)
/// @param note how we know it, in the enterer's words
public record Gathering(
        GatheringId id,
        PlaceId placeId,
        AreaId areaId,
        String title,
        Instant start,
        Instant end,
        boolean closedSpace,
        KnownFrom knownFrom,
        String note,
        Instant enteredAt) {}
