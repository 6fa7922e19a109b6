package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Lays what a notice names on the registry's ground: which buildings stand on it.
@ApplicationScoped
class Grounds {
    /// Of a list; who closes more names areas or draws them.
    static final int MOST_BUILDINGS = 2_000;

    static final int MOST_AREAS = 500;

    private final BuildingSpots spots;
    private final Areas areas;

    Grounds(BuildingSpots spots, Areas areas) {
        this.spots = spots;
        this.areas = areas;
    }

    /// @param within the area in which all of it must lie
    Outcome<Ground> lay(NewCover cover, AreaId within) {
        var kind = cover.kind();
        if (kind.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.cover-not-one", "cover", Map.of()));
        }
        return switch (kind.get()) {
            case AREAS -> ofAreas(cover, within);
            case POLYGONS -> ofPolygons(cover, within);
            case BUILDINGS -> ofBuildings(cover, within);
        };
    }

    private Outcome<Ground> ofAreas(NewCover cover, AreaId within) {
        var named = cover.areaIds().stream().distinct().toList();
        if (named.size() > MOST_AREAS) {
            return refused("zones.cover-too-many-areas", Map.of("areas", named.size(), "most", MOST_AREAS));
        }
        var inside = areas.within(List.of(within));
        if (!inside.containsAll(named)) {
            return refused("zones.cover-outside-area", Map.of());
        }
        var found = spots.listByAreas(named);
        return Outcome.done(new Ground(
                cover,
                CoverKind.AREAS,
                found,
                named,
                Outline.around(found).stream().toList()));
    }

    private Outcome<Ground> ofPolygons(NewCover cover, AreaId within) {
        var box = spots.boxOf(within);
        if (box.isEmpty()) {
            return refused("zones.area-without-positions", Map.of());
        }
        Optional<Refusal> refusal = PolygonRule.refusal(cover.polygons(), box.get());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var shape = new Shape(cover.polygons());
        var found = spots.listInBox(shape.box()).stream()
                .filter(spot -> shape.covers(spot.longitude(), spot.latitude()))
                .toList();
        return listed(cover, CoverKind.POLYGONS, found, cover.polygons(), within);
    }

    private Outcome<Ground> ofBuildings(NewCover cover, AreaId within) {
        var named = new HashSet<>(cover.buildingIds());
        if (named.size() > MOST_BUILDINGS) {
            return refused("zones.cover-too-many-buildings", Map.of("buildings", named.size(), "most", MOST_BUILDINGS));
        }
        var found = spots.listByIds(named);
        if (found.size() < named.size()) {
            return refused("zones.no-such-building", Map.of("missing", named.size() - found.size()));
        }
        return listed(
                cover,
                CoverKind.BUILDINGS,
                found,
                Outline.around(found).stream().toList(),
                within);
    }

    private Outcome<Ground> listed(
            NewCover cover, CoverKind kind, List<BuildingSpot> found, List<Polygon> outline, AreaId within) {
        var touched = found.stream().map(BuildingSpot::areaId).distinct().toList();
        return areas.within(List.of(within)).containsAll(touched)
                ? Outcome.done(new Ground(cover, kind, found, touched, outline))
                : refused("zones.cover-outside-area", Map.of());
    }

    private static Outcome<Ground> refused(String code, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, "cover", params));
    }
}
