package org.huhang.planning;

/// Metres east and north of a point that the caller chose for the whole city.
public record Spot(int east, int north) {
    public int metresTo(Spot other) {
        return (int) Math.round(Math.hypot((double) east - other.east, (double) north - other.north));
    }
}
