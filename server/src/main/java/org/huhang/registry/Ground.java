package org.huhang.registry;

import java.util.List;

/// What lies around the things of another map, whosever area it is: so that they do not stand on blank land. No
/// person and no house is in it.
///
/// @param lines the named roads and rivers that touch the box, in full
/// @param streets ways with an end inside of the box; of a wide box without its lanes
/// @param names of the smallest areas of which not too many lie in the box
record Ground(List<Feature> lines, List<AreaMap.Way> streets, List<GroundName> names) {

    /// @param kind how large the area is that is called so
    record GroundName(String name, AreaKind kind, double longitude, double latitude) {}
}
