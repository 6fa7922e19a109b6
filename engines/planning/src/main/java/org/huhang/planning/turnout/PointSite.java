package org.huhang.planning.turnout;

import java.util.List;
import org.huhang.planning.Spot;

/// A sampling point with its tables and its plan.
///
/// @param estates ids of those whose people come here
/// @param stairwells ids likewise; of a large estate some
/// @param people who come down
/// @param tablesByNorm as the norm of people a table has it
public record PointSite(
        Spot at, List<Integer> estates, List<Integer> stairwells, int people, int tablesByNorm, TurnoutPlan plan) {}
