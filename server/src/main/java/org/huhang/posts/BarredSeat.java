package org.huhang.posts;

/// A seat of a roster in force whose holder cannot come.
record BarredSeat(HeldSeat seat, Bar bar) {
    boolean is(HeldSeat other) {
        return seat.planId().equals(other.planId()) && seat.seat() == other.seat();
    }
}
