package org.huhang.planning.turnout;

/// A stretch that one can walk both ways, between two corners known by their index.
public record Street(int from, int to, double metres) {
    public Street {
        if (!(metres >= 0)) {
            throw new IllegalArgumentException("a street of " + metres + " m");
        }
    }
}
