package org.huhang.contacts;

/// Is told of pairs of people who were at one place together, each pair once a place, in no order.
@FunctionalInterface
public interface PairReader {
    /// @param one the smaller number of the two
    /// @param seconds together there in all, on that day
    void read(int place, int one, int other, int seconds);
}
