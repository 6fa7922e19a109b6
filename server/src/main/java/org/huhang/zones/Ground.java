package org.huhang.zones;

import java.util.List;
import org.huhang.registry.BuildingSpot;
import org.huhang.shared.AreaId;

/// A cover laid on the registry's ground.
///
/// @param spots the buildings on it; of areas all of theirs, though only lists and polygons are kept building by
/// building
/// @param areas the smallest areas that it touches; of areas themselves
/// @param outline what a map draws: the polygons, or an outline around the buildings
record Ground(NewCover cover, CoverKind kind, List<BuildingSpot> spots, List<AreaId> areas, List<Polygon> outline) {
    int sizeBuildings() {
        return spots.size();
    }
}
