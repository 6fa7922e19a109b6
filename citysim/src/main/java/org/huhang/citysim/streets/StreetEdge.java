package org.huhang.citysim.streets;

/// A way between two nodes, usable in both directions, listed once with `from` below `to`.
///
/// @param lengthMetres at least the straight line; hills make most ways longer
/// @param walkingSeconds at 1.25 m/s; [#NOT_ALLOWED] on motorways
/// @param drivingSeconds at the road's assumed speed
public record StreetEdge(int from, int to, RoadKind kind, int lengthMetres, int walkingSeconds, int drivingSeconds) {
    public static final int NOT_ALLOWED = -1;
}
