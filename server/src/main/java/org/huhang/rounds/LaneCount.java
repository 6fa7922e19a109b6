package org.huhang.rounds;

/// How many come that way.
public record LaneCount(Lane lane, int people) {}
