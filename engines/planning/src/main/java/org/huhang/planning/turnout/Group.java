package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.List;

/// Households called together: those of a floor, or one alone where the floor is too many for half a slot.
record Group(List<Party> parties) {
    int people() {
        return parties.stream().mapToInt(Party::people).sum();
    }

    /// @param parties of one lane, those of a floor one after another
    /// @param most people of a floor that are called at once
    static List<Group> of(List<Party> parties, double most) {
        var groups = new ArrayList<Group>();
        int from = 0;
        while (from < parties.size()) {
            int until = from + 1;
            while (until < parties.size() && isOneFloor(parties.get(from), parties.get(until))) {
                until++;
            }
            var floor = new Group(List.copyOf(parties.subList(from, until)));
            if (floor.people() <= most) {
                groups.add(floor);
            } else {
                floor.parties.forEach(party -> groups.add(new Group(List.of(party))));
            }
            from = until;
        }
        return groups;
    }

    private static boolean isOneFloor(Party one, Party other) {
        return one.stairwell() == other.stairwell()
                && one.flat().floor() == other.flat().floor();
    }
}
