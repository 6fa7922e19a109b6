package org.huhang.citysim.geography;

import java.util.List;

/// A building's rectangle on the ground, sides along east and north, in metres.
public record Footprint(Position centre, int eastMetres, int northMetres) {
    /// Closed ring, counter-clockwise, five points, first = last (the order of GeoJSON).
    public List<Position> ring() {
        double east = eastMetres / 2.0;
        double north = northMetres / 2.0;
        Position first = centre.moved(-east, -north);
        return List.of(first, centre.moved(east, -north), centre.moved(east, north), centre.moved(-east, north), first);
    }
}
