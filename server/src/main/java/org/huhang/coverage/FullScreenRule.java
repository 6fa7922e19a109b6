package org.huhang.coverage;

/// Whether a round is one test of everybody on some ground, all negative: as many listed as live there, or nearly (one
/// in a hundred may have moved since), and each of them negative or out of the city. Whoever was tested elsewhere has
/// no result here, and is open.
///
/// Source of the condition: A9 of the rules, three-zone standard; the one in a hundred is an assumed default.
record FullScreenRule(int people, int listed, int negative, int away) {
    private static final int OF_HUNDRED = 99;

    int open() {
        return listed - negative - away;
    }

    boolean isMet() {
        return listed > 0 && listed * 100L >= people * (long) OF_HUNDRED && open() == 0;
    }
}
