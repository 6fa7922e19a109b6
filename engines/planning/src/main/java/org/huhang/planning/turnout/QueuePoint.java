package org.huhang.planning.turnout;

/// How the line is expected to be at one moment.
///
/// @param at epoch seconds
/// @param standing people in line, of both lanes
/// @param done people swabbed by then
public record QueuePoint(long at, int standing, int done) {}
