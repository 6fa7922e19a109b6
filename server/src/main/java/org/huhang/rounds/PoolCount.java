package org.huhang.rounds;

/// How many are tested by a pool rule, and how many tubes that takes: those of one area and lane share tubes.
public record PoolCount(PoolRule rule, int people, int tubes) {}
