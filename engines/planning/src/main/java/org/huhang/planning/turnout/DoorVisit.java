package org.huhang.planning.turnout;

import java.util.List;

/// A team at one stairwell.
///
/// @param stairwell the caller's id
/// @param flats ids, from the top down
/// @param arrives epoch seconds at its door, and leaves
public record DoorVisit(int stairwell, List<Integer> flats, int people, long arrives, long leaves) {}
