package org.huhang.contacts;

/// A visit as one number, without its place and its day, which say where it lies:
///
///     person (22 or 30 bits) | seconds (17 bits) | start (17 bits, second of the day)
///
/// In seven bytes for up to four million people, in eight beyond.
final class VisitWord {
    static final int START_BITS = 17;
    static final int SECONDS_BITS = 17;
    static final int PERSON_SHIFT = START_BITS + SECONDS_BITS;
    static final int START_MASK = (1 << START_BITS) - 1;
    static final int SHORT_BYTES = 7;
    static final int LONG_BYTES = 8;

    private VisitWord() {}

    static long of(int person, int start, int seconds) {
        return ((long) person << PERSON_SHIFT) | ((long) seconds << START_BITS) | start;
    }

    static int start(long word) {
        return (int) word & START_MASK;
    }

    static int seconds(long word) {
        return (int) (word >>> START_BITS) & START_MASK;
    }

    static int person(long word) {
        return (int) (word >>> PERSON_SHIFT);
    }

    /// What visits of one place are sorted by first: class of stay, then start.
    static int key(long word) {
        return (StayClass.of(seconds(word)) << START_BITS) | start(word);
    }

    /// @param people how many numbers people have
    static int bytes(int people) {
        return people <= 1 << (SHORT_BYTES * Byte.SIZE - PERSON_SHIFT) ? SHORT_BYTES : LONG_BYTES;
    }
}
