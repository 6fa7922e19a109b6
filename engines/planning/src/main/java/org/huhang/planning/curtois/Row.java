package org.huhang.planning.curtois;

import java.util.Arrays;

/// One employee's days, never changed, with what they break. The value of a [Line].
final class Row {
    private final int[] shifts;
    final int breaches;

    /// @param shifts handed over, not copied
    Row(int[] shifts, int breaches) {
        this.shifts = shifts;
        this.breaches = breaches;
    }

    int at(int day) {
        return shifts[day];
    }

    int days() {
        return shifts.length;
    }

    int[] toArray() {
        return shifts.clone();
    }

    boolean same(int[] others) {
        return Arrays.equals(shifts, others);
    }

    @Override
    public String toString() {
        return Arrays.toString(shifts);
    }
}
