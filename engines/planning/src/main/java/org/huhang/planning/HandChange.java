package org.huhang.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A change that a dispatcher makes by hand, looked at before it is made. It is theirs to make: what breaks
/// is shown.
///
/// @param broken what the new holder would break; empty when nobody is put there
/// @param costs points by soft rule that the new holder adds, less those that the old one took away
public record HandChange(List<Broken> broken, Map<Rule, Long> costs) {
    /// @param person the new holder, or [Roster#NOBODY]
    public static HandChange check(Staffing staffing, Roster roster, int seat, int person) {
        var board = new Board(staffing, roster);
        var costs = new EnumMap<Rule, Long>(Rule.class);
        int before = board.holder(seat);
        if (before != Roster.NOBODY) {
            board.clear(seat);
            Cost.byRule(board, before, seat).forEach((rule, points) -> costs.merge(rule, -points, Long::sum));
        }
        if (person == Roster.NOBODY) {
            return new HandChange(List.of(), costs);
        }
        Cost.byRule(board, person, seat).forEach((rule, points) -> costs.merge(rule, points, Long::sum));
        costs.values().removeIf(points -> points == 0);
        return new HandChange(Broken.of(board, person, seat), costs);
    }
}
