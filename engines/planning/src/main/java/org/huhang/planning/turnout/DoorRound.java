package org.huhang.planning.turnout;

import java.util.List;

/// What one team does, from the sampling point and back to it.
///
/// @param metres on foot
/// @param back epoch seconds
public record DoorRound(List<DoorVisit> visits, int people, int metres, long back) {}
