package org.huhang.registry;

import org.huhang.shared.AreaId;

/// A door and the way to it.
///
/// @param areaId of its building
/// @param label as people say it, such as `302`
public record DwellingPlace(
        DwellingId id,
        AreaId areaId,
        BuildingId buildingId,
        String buildingName,
        EntranceId entranceId,
        String entranceName,
        int floor,
        String label) {
    /// Building, entrance and dwelling, as one writes an address.
    public String door() {
        return buildingName + entranceName + label;
    }
}
