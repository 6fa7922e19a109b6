package org.huhang.planning.turnout;

/// Tubes that become ready at a point.
///
/// @param id the caller's
/// @param place index in the walks or ways of the task; 0 is the laboratory
/// @param ready epoch seconds, from when they can be taken along, and from when their limit counts
/// @param tubes no more than a courier carries
public record TubeBatch(int id, int place, long ready, int tubes) {}
