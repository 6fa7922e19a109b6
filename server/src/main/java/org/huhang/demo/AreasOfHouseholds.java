package org.huhang.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huhang.citysim.Neighbourhood;
import org.huhang.shared.AreaId;

/// The smallest area that each household of a neighbourhood lives in: its building's compound or, in
/// villages, the community itself.
final class AreasOfHouseholds {
    private final Map<UUID, AreaId> areas = new HashMap<>();

    AreasOfHouseholds(Neighbourhood block) {
        var byBuilding = new HashMap<UUID, AreaId>();
        block.buildings().forEach(building -> {
            var compound = building.compoundId();
            byBuilding.put(
                    building.id(),
                    new AreaId(compound == null ? block.community().id() : compound));
        });
        var byEntrance = new HashMap<UUID, AreaId>();
        block.entrances().forEach(entrance -> byEntrance.put(entrance.id(), byBuilding.get(entrance.buildingId())));
        var byDwelling = new HashMap<UUID, AreaId>();
        block.dwellings().forEach(dwelling -> byDwelling.put(dwelling.id(), byEntrance.get(dwelling.entranceId())));
        block.households().forEach(household -> areas.put(household.id(), byDwelling.get(household.dwellingId())));
    }

    AreaId get(UUID household) {
        var area = areas.get(household);
        if (area == null) {
            throw new IllegalStateException("household " + household + " lives nowhere");
        }
        return area;
    }
}
