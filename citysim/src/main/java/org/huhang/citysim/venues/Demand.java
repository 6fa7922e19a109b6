package org.huhang.citysim.venues;

import java.util.Objects;
import org.huhang.citysim.areas.Area;

/// What a community asks of venues.
///
/// @param block the community's number in the city
/// @param people residents at the city's scale; `fullPeople` at full scale
/// @param central in a street or a county's seat
public record Demand(Area community, int block, int people, int fullPeople, boolean central) {
    String town() {
        return Objects.requireNonNull(community.parentCode());
    }
}
