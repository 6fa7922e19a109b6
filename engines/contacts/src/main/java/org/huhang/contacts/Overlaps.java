package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Adds to a tally who was at a place of a sealed day while somebody else was.
final class Overlaps {
    /// So many visits of a place are read all, rather than searched.
    private static final int FEW = 64;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private Overlaps() {}

    /// @param from position of the first visit to the place, `to` that after the last
    /// @param start second after the segment's midnight at which the stay begins, and `end`; may lie outside
    /// the day
    /// @param shift what makes a second of the segment's day one of the tally's
    /// @param apart who is not added: the person whose stay this is
    static void add(DaySegment segment, int from, int to, int start, int end, int shift, int apart, Tally tally) {
        if (to - from <= FEW) {
            scan(segment, from, to, start, end, shift, apart, tally);
            return;
        }
        int classFrom = from;
        for (int stayClass = 0; stayClass < StayClass.COUNT && classFrom < to; stayClass++) {
            int classTo = stayClass + 1 < StayClass.COUNT ? find(segment, classFrom, to, stayClass + 1, 0) : to;
            if (classFrom < classTo) {
                int first = find(segment, classFrom, classTo, stayClass, start - StayClass.longest(stayClass) + 1);
                int last = find(segment, first, classTo, stayClass, end);
                scan(segment, first, last, start, end, shift, apart, tally);
            }
            classFrom = classTo;
        }
    }

    /// The first position from `from` on whose visit is not before this class and start.
    static int find(DaySegment segment, int from, int to, int stayClass, int start) {
        int key = (stayClass << VisitWord.START_BITS) | Math.max(0, Math.min(start, VisitWord.START_MASK));
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (VisitWord.key(segment.word(middle)) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void scan(
            DaySegment segment, int from, int to, int start, int end, int shift, int apart, Tally tally) {
        MemorySegment memory = segment.memory;
        int bytes = segment.layout.wordBytes();
        int bits = Long.SIZE - bytes * Byte.SIZE;
        long at = segment.wordAt(from);
        for (int each = from; each < to; each++, at += bytes) {
            long word = memory.get(LONG, at) << bits >>> bits;
            int theirs = VisitWord.start(word);
            int begin = Math.max(theirs, start);
            int until = Math.min(theirs + VisitWord.seconds(word), end);
            if (begin < until && VisitWord.person(word) != apart) {
                tally.add(VisitWord.person(word), begin + shift, until + shift);
            }
        }
    }
}
