package org.huhang.contacts;

/// Is told of pairs of people who were at one place together on one day, each pair once a place: of one person all
/// others at a time, so that billions cost little.
@FunctionalInterface
public interface PairReader {
    /// @param others whom the person met there and of whom it was not told before, in no order; from 0 to `count`, to
    /// be left as they are and not kept
    /// @param seconds together with each in all
    void read(int place, int person, int[] others, int[] seconds, int count);
}
