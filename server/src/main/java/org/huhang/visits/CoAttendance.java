package org.huhang.visits;

import java.time.Instant;
import org.huhang.registry.PlaceId;
import org.huhang.shared.PersonId;

/// Two people at one gathering: `personId` was where `metPersonId` was. They need not have spoken.
public record CoAttendance(
        PersonId metPersonId,
        PersonId personId,
        GatheringId gatheringId,
        PlaceId placeId,
        String title,
        Instant start,
        Instant end,
        boolean closedSpace) {}
