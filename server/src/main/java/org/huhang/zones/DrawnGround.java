package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;

/// Drawn ground and the houses as they stand now: one that was registered after the ground was recorded is under the
/// same measures as its neighbours, with nobody recording anything again.
@ApplicationScoped
class DrawnGround {
    private final CoverStore covers;
    private final BuildingSpots spots;
    private final Areas areas;

    DrawnGround(CoverStore covers, BuildingSpots spots, Areas areas) {
        this.covers = covers;
        this.spots = spots;
        this.areas = areas;
    }

    /// The drawn covers on which a house stands.
    Set<CoverId> around(BuildingId building) {
        var found = new HashSet<CoverId>();
        for (BuildingSpot spot : spots.listByIds(Set.of(building))) {
            var box = new BuildingSpots.Box(spot.longitude(), spot.latitude(), spot.longitude(), spot.latitude());
            shapes(covers.drawnIn(box)).forEach((id, shape) -> {
                if (shape.covers(spot.longitude(), spot.latitude())) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    /// The drawn covers with a house in an area, beyond those that had one when they were recorded.
    Set<CoverId> reaching(AreaId area) {
        var box = spots.boxOf(area);
        if (box.isEmpty()) {
            return Set.of();
        }
        var within = areas.within(Set.of(area));
        var shapes = shapes(covers.drawnInBeyond(box.get(), within));
        if (shapes.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<CoverId>();
        for (BuildingSpot spot : spots.listInBox(around(shapes.values()))) {
            if (within.contains(spot.areaId())) {
                shapes.forEach((id, shape) -> {
                    if (shape.covers(spot.longitude(), spot.latitude())) {
                        found.add(id);
                    }
                });
            }
        }
        return found;
    }

    /// The ground of some covers together, as the registry counts who lives on it.
    Land land(Collection<CoverId> ids) {
        var land = covers.land(ids);
        var shapes = shapes(covers.drawn(ids)).values();
        if (shapes.isEmpty()) {
            return land;
        }
        var buildings = new HashSet<>(land.buildings());
        for (BuildingSpot spot : spots.listInBox(around(shapes))) {
            if (shapes.stream().anyMatch(shape -> shape.covers(spot.longitude(), spot.latitude()))) {
                buildings.add(spot.id());
            }
        }
        return new Land(land.areas(), buildings);
    }

    private static Map<CoverId, Shape> shapes(Map<CoverId, List<Polygon>> drawn) {
        return drawn.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Shape(each.getValue())));
    }

    private static BuildingSpots.Box around(Collection<Shape> shapes) {
        return shapes.stream().map(Shape::box).reduce(BuildingSpots.Box::with).orElseThrow();
    }
}
