package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Where each person's visits are listed: one line of the processor's cache for sixty people. It holds the
/// place in the list of the first visit of the first of them, then how many visits each has; what lies before
/// one's own is added up. That is a byte a person and a fifteenth, and one miss.
///
/// @param at where the lines begin
/// @param countBytes 1, or 2 where somebody has more visits than a byte can say
record PersonLines(MemorySegment memory, long at, int people, int countBytes) {
    static final int LINE = 64;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    private static final long ONES = 0x0001_0001_0001_0001L;

    static int perLine(int countBytes) {
        return (LINE - Integer.BYTES) / countBytes;
    }

    static long bytes(int people, int countBytes) {
        int perLine = perLine(countBytes);
        return (people + perLine - 1L) / perLine * LINE;
    }

    /// The place in the list of the first visit of this person in the upper half, how many there are in the
    /// lower.
    long find(int person) {
        if (person >= people) {
            return 0;
        }
        return countBytes == 1 ? findNarrow(person) : findWide(person);
    }

    private long findNarrow(int person) {
        int line = person / 60;
        int before = person - line * 60;
        long from = at + (long) line * LINE;
        int first = memory.get(INT, from);
        long counts = from + Integer.BYTES;
        int whole = before >>> 3;
        for (int each = 0; each < whole; each++) {
            first += sum(memory.get(LONG, counts + each * 8L));
        }
        int rest = before & 7;
        long word = memory.get(LONG, counts + whole * 8L);
        first += sum(word & ((1L << (rest * 8)) - 1));
        return ((long) first << 32) | ((word >>> (rest * 8)) & 0xFF);
    }

    private static int sum(long bytes) {
        long pairs = (bytes & EVEN) + ((bytes >>> 8) & EVEN);
        return (int) ((pairs * ONES) >>> 48);
    }

    private long findWide(int person) {
        int line = person / 30;
        int before = person - line * 30;
        long from = at + (long) line * LINE;
        int first = memory.get(INT, from);
        long counts = from + Integer.BYTES;
        for (int each = 0; each < before; each++) {
            first += memory.get(SHORT, counts + each * 2L) & 0xFFFF;
        }
        return ((long) first << 32) | (memory.get(SHORT, counts + before * 2L) & 0xFFFF);
    }
}
