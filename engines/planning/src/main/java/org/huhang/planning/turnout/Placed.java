package org.huhang.planning.turnout;

/// A household with its slot.
record Placed(Party party, int slot, boolean pinned) {}
