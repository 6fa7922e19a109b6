package org.huhang.citysim.geography;

import java.util.List;

/// A line of at least two points.
public record Polyline(List<Position> points) {
    public Polyline {
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line has at least two points");
        }
        points = List.copyOf(points);
    }

    public double lengthMetres() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).metresTo(points.get(i));
        }
        return sum;
    }

    /// Shortest distance from a point to the line, metres.
    public double metresTo(Position point) {
        double best = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            best = Math.min(best, metresToSegment(point, points.get(i - 1), points.get(i)));
        }
        return best;
    }

    private static double metresToSegment(Position point, Position a, Position b) {
        double bx = a.eastMetresTo(b);
        double by = a.northMetresTo(b);
        double px = a.eastMetresTo(point);
        double py = a.northMetresTo(point);
        double square = bx * bx + by * by;
        double along = square == 0 ? 0 : Math.clamp((px * bx + py * by) / square, 0, 1);
        return StrictMath.hypot(px - along * bx, py - along * by);
    }
}
