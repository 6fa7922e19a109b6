package org.huhang.citysim.venues;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.areas.Table;
import org.huhang.citysim.geography.Position;
import org.huhang.citysim.seeds.StableIds;

/// Venues that the story and the city's map need, from the module's own list.
final class StoryVenues {
    /// A block of ids that no community has.
    private static final int BLOCK = 60_000;

    private StoryVenues() {}

    static List<Venue> all(StableIds ids) {
        var venues = new ArrayList<Venue>();
        for (List<String> row : Table.rows("story-venues.csv")) {
            venues.add(new Venue(
                    ids.id(StableIds.Kind.VENUE, BLOCK, venues.size()),
                    row.get(0),
                    VenueKind.valueOf(row.get(1)),
                    row.get(2),
                    row.get(3),
                    new Position(Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5))),
                    Integer.parseInt(row.get(6))));
        }
        return venues;
    }
}
