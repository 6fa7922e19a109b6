package org.huhang.zones;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Zones as GeoJSON (RFC 7946), for a map and for taking along.
///
/// @param type always `FeatureCollection`
public record ZoneFeatures(String type, List<ZoneFeature> features) {
    /// @param type always `Feature`
    /// @param geometry none of a zone without any building, whose place nobody knows
    public record ZoneFeature(
            String type,
            ZoneId id,
            ZoneProperties properties,
            @Nullable ZoneGeometry geometry) {}

    /// @param outline whether the edge is only an outline around the zone's buildings
    public record ZoneProperties(
            String name,
            String scheme,
            String level,
            int rank,
            ZoneState state,
            boolean outline,
            @Nullable Instant since) {}

    /// @param type always `MultiPolygon`
    public record ZoneGeometry(String type, List<List<List<double[]>>> coordinates) {}

    static ZoneFeatures of(List<StandingZone> zones, Map<CoverId, List<Polygon>> polygons, Instant at) {
        return new ZoneFeatures(
                "FeatureCollection",
                zones.stream()
                        .map(zone -> feature(
                                zone, polygons.getOrDefault(zone.fact().cover().id(), List.of()), at))
                        .toList());
    }

    private static ZoneFeature feature(StandingZone zone, List<Polygon> polygons, Instant at) {
        var fact = zone.fact();
        return new ZoneFeature(
                "Feature",
                zone.zone().id(),
                new ZoneProperties(
                        zone.zone().name().zh(),
                        fact.level().schemeCode(),
                        fact.level().code(),
                        fact.level().rank(),
                        zone.state(at),
                        fact.cover().kind() != CoverKind.POLYGONS,
                        fact.moment().effectiveAt()),
                polygons.isEmpty()
                        ? null
                        : new ZoneGeometry(
                                "MultiPolygon",
                                polygons.stream().map(Polygon::rings).toList()));
    }
}
