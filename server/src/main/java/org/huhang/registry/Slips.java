package org.huhang.registry;

/// The slips of whoever types a number: one digit, or two neighbours swapped.
final class Slips {
    private Slips() {}

    /// Both of one length, and one slip apart.
    static boolean oneApart(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = differsFrom(one, other, 0);
        if (first < 0) {
            return false;
        }
        int second = differsFrom(one, other, first + 1);
        return second < 0
                || (second == first + 1
                        && one.charAt(first) == other.charAt(second)
                        && one.charAt(second) == other.charAt(first)
                        && differsFrom(one, other, second + 1) < 0);
    }

    /// @return where they first differ from here on; -1 where they do not
    static int differsFrom(String one, String other, int from) {
        for (int i = from; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return -1;
    }
}
