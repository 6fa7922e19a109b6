package org.huhang.planning.routes;

/// A route that is being laid out from stretches of others.
final class RouteDraft {
    private int[] customers;
    private int length;

    /// @param most customers that a route can have
    RouteDraft(int most) {
        customers = new int[most];
    }

    void clear() {
        length = 0;
    }

    /// Appends a stretch.
    ///
    /// @param turn whether its last customer comes first
    void take(int[] route, int from, int count, boolean turn) {
        if (turn) {
            for (int k = 0; k < count; k++) {
                customers[length + k] = route[from + count - 1 - k];
            }
        } else {
            System.arraycopy(route, from, customers, length, count);
        }
        length += count;
    }

    /// The first `length()` count.
    int[] customers() {
        return customers;
    }

    int length() {
        return length;
    }

    /// What was laid out, for an array of the same size that is laid out next; the draft is empty then.
    int[] exchanged(int[] free) {
        int[] laid = customers;
        customers = free;
        length = 0;
        return laid;
    }
}
