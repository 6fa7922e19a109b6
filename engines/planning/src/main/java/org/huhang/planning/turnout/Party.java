package org.huhang.planning.turnout;

/// A household on its way to one lane.
///
/// @param stairwell its index
/// @param walkSeconds from its door to the line
record Party(int stairwell, Flat flat, int people, double walkSeconds) {}
