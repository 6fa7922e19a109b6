package org.huhang.registry;

import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A building, room, post or vehicle where people meet.
///
/// @param areaIds the smallest areas that it belongs to; a post on a boundary has two
/// @param source where the position comes from, such as `SYNTHETIC`
public record Place(
        PlaceId id,
        PlaceKind kind,
        String name,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable BuildingId buildingId,
        @Nullable OrganizationId organizationId,
        List<AreaId> areaIds,
        String source) {
    public Place {
        areaIds = List.copyOf(areaIds);
        if (areaIds.isEmpty()) {
            throw new IllegalArgumentException("place " + id + " lies in no area");
        }
    }
}
