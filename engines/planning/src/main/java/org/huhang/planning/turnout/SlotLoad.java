package org.huhang.planning.turnout;

/// One slot of one lane.
///
/// @param called people
/// @param served how many the tables serve in a slot
/// @param longestWaitSeconds of those called for it, as expected
public record SlotLoad(QueueLane lane, long start, int called, int served, int longestWaitSeconds) {}
