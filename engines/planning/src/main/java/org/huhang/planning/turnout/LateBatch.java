package org.huhang.planning.turnout;

/// Tubes that reach the laboratory too old.
///
/// @param lateSeconds beyond the limit
/// @param alone whether no courier could be in time, though they did nothing else
public record LateBatch(int batch, long lateSeconds, boolean alone) {}
