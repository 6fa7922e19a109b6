package org.huhang.citysim.moves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;

/// Venues near a community by their place in the city's list: its own, else its town's, else its county's.
final class Catchment {
    private static final int[] PREFIXES = {12, 9, 6};
    private static final int[] NONE = {};

    private final Map<VenueKind, Map<String, List<Integer>>> places = new EnumMap<>(VenueKind.class);

    Catchment(List<Venue> venues) {
        for (int i = 0; i < venues.size(); i++) {
            for (int prefix : PREFIXES) {
                places.computeIfAbsent(venues.get(i).kind(), _ -> new HashMap<>())
                        .computeIfAbsent(venues.get(i).communityCode().substring(0, prefix), _ -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /// Empty where the whole county has none.
    int[] near(VenueKind kind, String communityCode) {
        for (int prefix : PREFIXES) {
            int[] found = within(kind, communityCode.substring(0, prefix));
            if (found.length > 0) {
                return found;
            }
        }
        return NONE;
    }

    int[] within(VenueKind kind, String areaCode) {
        return places.getOrDefault(kind, Map.of()).getOrDefault(areaCode, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
