package org.huhang.zones;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huhang.registry.Bounds;
import org.huhang.registry.BuildingSpots;
import org.huhang.shared.Refusal;

/// Whether polygons can be the ground of a zone; each refusal says where the fault is. Source of the form: RFC 7946.
final class PolygonRule {
    /// An order's area follows a few roads; a thousand corners are a survey, and slow on a phone.
    static final int MOST_POSITIONS = 1_000;

    static final int MOST_POLYGONS = 20;

    /// How far outside of an area's own positions its edge may lie: some five kilometres, for nobody surveyed it.
    static final double MARGIN_DEGREES = 0.05;

    private PolygonRule() {}

    /// @param around all positions of the area in which the zone is to lie
    static Optional<Refusal> refusal(List<Polygon> polygons, BuildingSpots.Box around) {
        long positions = polygons.stream()
                .flatMap(polygon -> polygon.rings().stream())
                .mapToLong(List::size)
                .sum();
        if (polygons.size() > MOST_POLYGONS || positions > MOST_POSITIONS) {
            return refused(
                    "zones.polygon-too-many-positions",
                    Map.of("positions", positions, "most", MOST_POSITIONS, "mostPolygons", MOST_POLYGONS));
        }
        var box = around.withMargin(MARGIN_DEGREES);
        for (int p = 0; p < polygons.size(); p++) {
            var rings = polygons.get(p).rings();
            if (rings.isEmpty()) {
                return refused("zones.polygon-too-few-positions", Map.of("polygon", p + 1, "ring", 1));
            }
            for (int r = 0; r < rings.size(); r++) {
                var refusal = refusal(rings.get(r), p + 1, r + 1, box);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            var crossing = Crossing.find(polygons.get(p));
            if (crossing.isPresent()) {
                return refused("zones.polygon-crosses-itself", Map.of("polygon", p + 1, "at", text(crossing.get())));
            }
            var outer = new Shape(List.of(new Polygon(rings.subList(0, 1))));
            for (int r = 1; r < rings.size(); r++) {
                var first = rings.get(r).getFirst();
                if (!outer.covers(first[0], first[1])) {
                    return refused(
                            "zones.polygon-hole-outside", Map.of("polygon", p + 1, "ring", r + 1, "at", text(first)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(List<double[]> ring, int polygon, int number, BuildingSpots.Box box) {
        for (int i = 0; i < ring.size(); i++) {
            var position = ring.get(i);
            var where = Map.<String, Object>of(
                    "polygon", polygon, "ring", number, "position", i + 1, "at", Arrays.toString(position));
            if (position.length < 2 || !Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
                return refused("zones.polygon-no-position", where);
            }
            if (!inChina(position[0], position[1])) {
                return refused(
                        inChina(position[1], position[0]) ? "zones.polygon-swapped" : "zones.polygon-outside", where);
            }
            if (!box.covers(position[0], position[1])) {
                return refused("zones.polygon-outside", where);
            }
        }
        var where = Map.<String, Object>of("polygon", polygon, "ring", number);
        if (ring.isEmpty() || !same(ring.getFirst(), ring.getLast())) {
            return refused("zones.polygon-not-closed", where);
        }
        if (ring.size() < 4) {
            return refused("zones.polygon-too-few-positions", where);
        }
        for (int i = 1; i < ring.size(); i++) {
            if (same(ring.get(i - 1), ring.get(i))) {
                return refused(
                        "zones.polygon-position-twice",
                        Map.of("polygon", polygon, "ring", number, "position", i + 1, "at", text(ring.get(i))));
            }
        }
        return Optional.empty();
    }

    private static boolean inChina(double longitude, double latitude) {
        return longitude >= Bounds.WEST
                && longitude <= Bounds.EAST
                && latitude >= Bounds.SOUTH
                && latitude <= Bounds.NORTH;
    }

    private static boolean same(double[] one, double[] other) {
        return one[0] == other[0] && one[1] == other[1];
    }

    private static String text(double[] position) {
        return String.format(Locale.ROOT, "%.5f, %.5f", position[0], position[1]);
    }

    private static Optional<Refusal> refused(String code, Map<String, Object> params) {
        return Optional.of(Refusal.invalid(code, "polygons", params));
    }
}
