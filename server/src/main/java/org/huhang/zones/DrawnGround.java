package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;

/// Drawn ground and the houses as they stand now: one that was registered after the ground was recorded is under the
/// same measures as its neighbours, with nobody recording anything again. So are only houses of the area in which the
/// zone lies: what was drawn may reach over its border, where somebody else commands.
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
            drawn(covers.drawnIn(box)).forEach((id, drawn) -> {
                if (drawn.covers(spot)) {
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
        var beyond = drawn(covers.drawnInBeyond(box.get(), within));
        if (beyond.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<CoverId>();
        for (BuildingSpot spot : spots.listInBox(around(beyond.values()))) {
            if (within.contains(spot.areaId())) {
                beyond.forEach((id, drawn) -> {
                    if (drawn.covers(spot)) {
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
        var drawn = drawn(covers.drawn(ids)).values();
        if (drawn.isEmpty()) {
            return land;
        }
        var buildings = new HashSet<>(land.buildings());
        for (BuildingSpot spot : spots.listInBox(around(drawn))) {
            if (drawn.stream().anyMatch(each -> each.covers(spot))) {
                buildings.add(spot.id());
            }
        }
        return new Land(land.areas(), buildings);
    }

    private Map<CoverId, Drawn> drawn(Map<CoverId, List<Polygon>> polygons) {
        var homes = covers.zoneAreas(polygons.keySet());
        var within = homes.values().stream()
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> areas.within(Set.of(each))));
        var drawn = new HashMap<CoverId, Drawn>();
        homes.forEach((id, area) -> drawn.put(
                id,
                new Drawn(
                        new Shape(Objects.requireNonNull(polygons.get(id))),
                        Objects.requireNonNull(within.get(area)))));
        return drawn;
    }

    private static BuildingSpots.Box around(Collection<Drawn> drawn) {
        return drawn.stream()
                .map(each -> each.shape().box())
                .reduce(BuildingSpots.Box::with)
                .orElseThrow();
    }

    /// @param within the area in which its zone lies, and all below it
    private record Drawn(Shape shape, Set<AreaId> within) {
        boolean covers(BuildingSpot spot) {
            return within.contains(spot.areaId()) && shape.covers(spot.longitude(), spot.latitude());
        }
    }
}
