package org.huhang.planning.turnout;

import java.util.List;

/// A round in many compounds at once: a street, a district, a city.
///
/// @param tables that all of them share
/// @param samplers likewise
public record PointTask(
        TurnoutRules rules,
        CallSlots slots,
        PointNorms norms,
        List<Estate> estates,
        int tables,
        int samplers,
        long seed) {
    public PointTask {
        estates = List.copyOf(estates);
    }
}
