package org.huhang.planning.turnout;

import java.util.List;

/// What one team does, from the sampling point and back to it. A team of too few goes more than once.
///
/// @param team from 0
/// @param metres on foot
/// @param back epoch seconds
public record DoorRound(int team, List<DoorVisit> visits, int people, int metres, long back) {}
