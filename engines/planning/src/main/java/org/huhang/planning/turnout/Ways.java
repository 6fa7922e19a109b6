package org.huhang.planning.turnout;

/// A way that must be there: where no street leads no plan can be made, and the caller has to say so.
final class Ways {
    private Ways() {}

    static double check(double length) {
        if (!(length >= 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a way of " + length + ": there is none, or no number");
        }
        return length;
    }
}
