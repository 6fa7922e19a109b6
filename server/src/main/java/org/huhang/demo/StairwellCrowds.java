package org.huhang.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.buildings.Dwelling;
import org.huhang.citysim.people.Household;

/// How many people live behind the entrance of each household.
final class StairwellCrowds {
    private final Map<UUID, UUID> entranceOf = new HashMap<>();
    private final Map<UUID, Integer> people = new HashMap<>();

    StairwellCrowds(Neighbourhood block) {
        var byDwelling = new HashMap<UUID, UUID>();
        for (Dwelling dwelling : block.dwellings()) {
            byDwelling.put(dwelling.id(), dwelling.entranceId());
        }
        for (Household household : block.households()) {
            var entrance = byDwelling.get(household.dwellingId());
            if (entrance != null && !household.kind().collective()) {
                entranceOf.put(household.id(), entrance);
                people.merge(entrance, household.size(), Integer::sum);
            }
        }
    }

    /// 0 for collective households, whose one door leads to all of them.
    int of(UUID household) {
        var entrance = entranceOf.get(household);
        return entrance == null ? 0 : people.getOrDefault(entrance, 0);
    }
}
