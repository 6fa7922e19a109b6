package org.huhang.zones;

import java.util.List;

/// Ground with a drawn edge, in the form of GeoJSON: the outer ring, then holes; each ring closed, its last position
/// the
/// first again; a position is longitude and latitude in degrees (WGS 84 axes).
public record Polygon(List<List<double[]>> rings) {
    public Polygon {
        rings = rings.stream().map(List::copyOf).toList();
    }
}
