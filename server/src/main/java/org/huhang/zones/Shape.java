package org.huhang.zones;

import java.util.Collection;
import java.util.List;
import org.huhang.registry.BuildingSpots;

/// Which points lie on ground drawn as polygons. A point on an edge or a corner lies on it, on the edge of a hole too:
/// whoever lives exactly on the line is told that the measures are theirs, rather than that nobody knows.
final class Shape {
    /// A tenth of a millimetre: what rounding does to a point meant to be on a line.
    private static final double ON_EDGE_DEGREES = 1e-9;

    private final List<List<double[]>> polygons;

    /// Closed rings, which cross nothing ([PolygonRule]).
    Shape(Collection<Polygon> polygons) {
        this.polygons = polygons.stream()
                .map(polygon -> polygon.rings().stream().map(Shape::flat).toList())
                .toList();
    }

    boolean covers(double longitude, double latitude) {
        return polygons.stream().anyMatch(rings -> covers(rings, longitude, latitude));
    }

    BuildingSpots.Box box() {
        double west = Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (List<double[]> rings : polygons) {
            for (double[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    west = Math.min(west, ring[i]);
                    east = Math.max(east, ring[i]);
                    south = Math.min(south, ring[i + 1]);
                    north = Math.max(north, ring[i + 1]);
                }
            }
        }
        return new BuildingSpots.Box(west, south, east, north);
    }

    /// Even-odd over all rings of one polygon: a hole is a second crossing.
    private static boolean covers(List<double[]> rings, double x, double y) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                double ax = ring[i - 2];
                double ay = ring[i - 1];
                double bx = ring[i];
                double by = ring[i + 1];
                if (isOn(ax, ay, bx, by, x, y)) {
                    return true;
                }
                if (ay > y != by > y && x < ax + (y - ay) / (by - ay) * (bx - ax)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private static boolean isOn(double ax, double ay, double bx, double by, double x, double y) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / square, 0, 1);
        return Math.abs(ax + along * dx - x) <= ON_EDGE_DEGREES && Math.abs(ay + along * dy - y) <= ON_EDGE_DEGREES;
    }

    private static double[] flat(List<double[]> ring) {
        var flat = new double[ring.size() * 2];
        for (int i = 0; i < ring.size(); i++) {
            flat[2 * i] = ring.get(i)[0];
            flat[2 * i + 1] = ring.get(i)[1];
        }
        return flat;
    }
}
