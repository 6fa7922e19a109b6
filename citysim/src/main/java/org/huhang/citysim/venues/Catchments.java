package org.huhang.citysim.venues;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who goes where: for each kind the keys of a community's own venues, else of its town's, else of its county's,
/// else of the whole city.
public final class Catchments {
    private static final int[] PREFIXES = {12, 9, 6, 4};

    private final Map<VenueKind, Map<String, List<String>>> keys = new EnumMap<>(VenueKind.class);

    public Catchments(Venues venues) {
        for (Venue venue : venues.all()) {
            if (venue.kind().school() || venue.kind() == VenueKind.WORKPLACE) {
                for (int prefix : PREFIXES) {
                    keys.computeIfAbsent(venue.kind(), _ -> new HashMap<>())
                            .computeIfAbsent(venue.communityCode().substring(0, prefix), _ -> new ArrayList<>())
                            .add(venue.key());
                }
            }
        }
    }

    /// Never empty.
    public List<String> near(VenueKind kind, String communityCode) {
        for (int prefix : PREFIXES) {
            List<String> found = within(kind, communityCode.substring(0, prefix));
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new IllegalStateException("the city has no " + kind);
    }

    /// Keys of this kind in an area, by the area's code; may be empty.
    public List<String> within(VenueKind kind, String areaCode) {
        return keys.getOrDefault(kind, Map.of()).getOrDefault(areaCode, List.of());
    }
}
