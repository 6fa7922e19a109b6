package org.huhang.planning.turnout;

/// A call set by hand: it stays where it is.
///
/// @param flat its id
/// @param start epoch seconds, when its slot begins
public record Pin(int flat, QueueLane lane, long start) {}
