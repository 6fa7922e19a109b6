package org.huhang.citysim.areas;

import org.huhang.citysim.geography.Position;

/// A place on the synthetic ground that is given, not worked out: a county with its radius, or a town.
record Anchor(String code, Position centre, double radiusMetres) {
    static Anchor of(java.util.List<String> row) {
        var centre = new Position(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
        return new Anchor(row.get(0), centre, Double.parseDouble(row.get(3)));
    }
}
