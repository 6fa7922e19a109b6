package org.huhang.citysim.geography;

import java.util.List;

/// A simple polygon; the ring is closed (first = last).
public record Polygon(List<Position> ring) {
    public Polygon {
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException("a ring is closed and has at least three corners");
        }
        ring = List.copyOf(ring);
    }

    /// Even-odd rule; points on the edge may fall on either side.
    public boolean contains(Position point) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            Position a = ring.get(i - 1);
            Position b = ring.get(i);
            boolean crosses = a.latitude() > point.latitude() != b.latitude() > point.latitude();
            if (crosses && point.longitude() < longitudeAt(a, b, point.latitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double longitudeAt(Position a, Position b, double latitude) {
        double part = (latitude - a.latitude()) / (b.latitude() - a.latitude());
        return a.longitude() + part * (b.longitude() - a.longitude());
    }
}
