package org.huhang.contacts;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// The seats of a day, beside its words: few visits have one.
final class DaySeats {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private DaySeats() {}

    /// Finds where each visit with a seat came to lie, and notes its seat there.
    static void write(DayVisits visits, DaySegment segment) {
        int[] seat = visits.seat;
        if (seat == null) {
            return;
        }
        var entries = new long[segment.layout.seats()];
        int size = 0;
        for (int each = 0; each < visits.size; each++) {
            if (seat[each] != Seat.UNKNOWN) {
                long word = VisitWord.of(visits.person[each], visits.start[each], visits.seconds[each]);
                entries[size] = ((long) position(segment, visits.place[each], word) << 32) | seat[each];
                size++;
            }
        }
        Arrays.sort(entries);
        long at = segment.layout.offset(DayLayout.SEATS);
        int last = -1;
        for (long entry : entries) {
            // of visits equal in all but the seat each lies at a position of its own, one after the other
            int position = Math.max((int) (entry >>> 32), last + 1);
            last = position;
            segment.memory.set(LONG, at, ((long) position << 32) | (entry & 0xFFFF_FFFFL));
            at += Long.BYTES;
        }
    }

    static int find(DaySegment segment, int position) {
        long from = segment.layout.offset(DayLayout.SEATS);
        int low = 0;
        int high = segment.layout.seats();
        while (low < high) {
            int middle = (low + high) >>> 1;
            long entry = segment.memory.get(LONG, from + (long) middle * Long.BYTES);
            int there = (int) (entry >>> 32);
            if (there == position) {
                return (int) entry;
            }
            if (there < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Seat.UNKNOWN;
    }

    /// The first of the place's visits that is not before this one.
    private static int position(DaySegment segment, int place, long word) {
        int low = segment.placeStart(place);
        int high = segment.placeStart(place + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(segment.word(middle), word)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// As [PlaceOrder] sorts: class of stay, start, person, seconds.
    private static boolean before(long one, long other) {
        int keys = Integer.compare(VisitWord.key(one), VisitWord.key(other));
        return keys < 0 || (keys == 0 && one < other);
    }
}
