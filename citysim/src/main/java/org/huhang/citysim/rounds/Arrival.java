package org.huhang.citysim.rounds;

/// Somebody comes to a table.
///
/// @param person place in the point's list
/// @param second since the point opened, when they sign in
public record Arrival(int person, int second, Coming coming) {}
