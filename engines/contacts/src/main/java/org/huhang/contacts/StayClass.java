package org.huhang.contacts;

/// Visits of one place lie apart by how long they lasted, so that whoever looks for those still there at a
/// moment looks back a short way among the short ones, and only among the few long ones a long way.
///
/// | class | at most |
/// | --- | --- |
/// | 0 | 34 min (2,048 s) |
/// | 1 | 2 h 16 min (8,192 s) |
/// | 2 | 9 h 6 min (32,768 s) |
/// | 3 | 36 h 24 min (131,071 s) |
final class StayClass {
    static final int COUNT = 4;

    private StayClass() {}

    static int of(int seconds) {
        return Math.max(0, (22 - Integer.numberOfLeadingZeros(seconds - 1)) >> 1);
    }

    /// Seconds; no stay of this class is longer.
    static int longest(int stayClass) {
        return 2_048 << (2 * stayClass);
    }
}
