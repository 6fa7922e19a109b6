package org.huhang.zones;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huhang.registry.BuildingSpot;

/// What a map draws of ground whose edges nobody surveyed: the convex outline of its buildings, each with a little
/// room.
/// For looking alone: whether somebody lives in a zone is never asked of it.
final class Outline {
    /// Some fifteen metres: about half a house.
    private static final double ROOM_DEGREES = 0.000_15;

    private Outline() {}

    /// A closed ring, anticlockwise; none without buildings.
    static Optional<Polygon> around(Collection<BuildingSpot> spots) {
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        var corners = new ArrayList<double[]>(spots.size() * 4);
        for (BuildingSpot spot : spots) {
            for (int i = 0; i < 4; i++) {
                corners.add(new double[] {
                    spot.longitude() + (i % 2 == 0 ? ROOM_DEGREES : -ROOM_DEGREES),
                    spot.latitude() + (i < 2 ? ROOM_DEGREES : -ROOM_DEGREES)
                });
            }
        }
        corners.sort(
                Comparator.<double[]>comparingDouble(corner -> corner[0]).thenComparingDouble(corner -> corner[1]));
        var ring = half(corners);
        var upper = half(corners.reversed());
        ring.removeLast();
        ring.addAll(upper);
        return Optional.of(new Polygon(List.of(ring)));
    }

    /// The lower half of the hull of sorted corners (Andrew's monotone chain), or the upper one of the reversed.
    private static List<double[]> half(List<double[]> corners) {
        var hull = new ArrayList<double[]>();
        for (double[] corner : corners) {
            while (hull.size() > 1 && turn(hull.get(hull.size() - 2), hull.getLast(), corner) <= 0) {
                hull.removeLast();
            }
            hull.add(corner);
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
