package org.huhang.planning.turnout;

import java.util.List;
import java.util.Map;

/// Puts groups of people into slots in their order: each slot gets what the tables serve in it, and a small
/// stock in line, so that no table stands idle when a group is late.
///
/// @param served people that the tables serve in a slot
/// @param stock people who may stand in line at a slot's end
record Fill(double served, double stock) {
    /// @param sizes of the groups
    /// @param first slot of the lane
    /// @param pinned people whose slot stands fast, by slot
    /// @return by group its slot
    int[] slots(List<Integer> sizes, int first, Map<Integer, Integer> pinned) {
        int[] slots = new int[sizes.size()];
        double line = 0;
        int next = 0;
        for (int slot = first; next < slots.length; slot++) {
            int called = pinned.getOrDefault(slot, 0);
            while (next < slots.length && fits(line + called, sizes.get(next))) {
                called += sizes.get(next);
                slots[next++] = slot;
            }
            line = Math.max(0, line + called - served);
        }
        return slots;
    }

    /// A household larger than a slot goes when nobody else stands in line.
    private boolean fits(double inLine, int people) {
        return inLine == 0 || inLine + people <= served + stock;
    }
}
