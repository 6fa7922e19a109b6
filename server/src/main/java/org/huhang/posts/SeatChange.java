package org.huhang.posts;

/// A seat that changes hands; -1 is nobody.
record SeatChange(int seat, int from, int to) {}
