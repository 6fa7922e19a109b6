package org.huhang.zones;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huhang.registry.BuildingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The ground of a zone as a notice names it: by areas, by polygons or by buildings, one way of these.
///
/// @param note how its edges were found, where that must be said
public record NewCover(
        List<AreaId> areaIds,
        List<Polygon> polygons,
        List<BuildingId> buildingIds,
        @Nullable Wording note) {
    public static NewCover areas(List<AreaId> areas) {
        return new NewCover(areas, List.of(), List.of(), null);
    }

    public static NewCover buildings(List<BuildingId> buildings, @Nullable Wording note) {
        return new NewCover(List.of(), List.of(), buildings, note);
    }

    public static NewCover polygons(List<Polygon> polygons, @Nullable Wording note) {
        return new NewCover(List.of(), polygons, List.of(), note);
    }

    /// None where no way or more than one is used.
    Optional<CoverKind> kind() {
        var kinds = Stream.of(
                        areaIds.isEmpty() ? null : CoverKind.AREAS,
                        polygons.isEmpty() ? null : CoverKind.POLYGONS,
                        buildingIds.isEmpty() ? null : CoverKind.BUILDINGS)
                .flatMap(Stream::ofNullable)
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }
}
