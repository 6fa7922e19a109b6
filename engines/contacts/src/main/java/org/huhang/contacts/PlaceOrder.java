package org.huhang.contacts;

import java.util.Arrays;

/// Sorts a day's visits by place, class of stay, start and person: first into blocks of neighbouring places
/// that fit into the processor's cache, then each block by counting, three times. A block's visits are single
/// numbers:
///
///     place within the block | person | seconds | start
final class PlaceOrder {
    /// A block's places are counted in the first-level cache.
    private static final int MOST_PLACE_BITS = 10;

    private static final int LOW_BITS = 10;
    private static final int LOW = 1 << LOW_BITS;
    private static final int HIGH = StayClass.COUNT << (VisitWord.START_BITS - LOW_BITS);

    private long[] byBlock = new long[0];
    private long[] other = new long[0];
    private int[] blockStart = new int[0];
    private final int[] lowCounts = new int[LOW];
    private final int[] highCounts = new int[HIGH];
    private int[] placeCounts = new int[0];
    private int placeBits;
    private int placeShift;

    /// Takes the blocks, by ascending place.
    interface BlockReader {
        /// @param block all its visits in order, from 0 to `size`
        /// @param placeEnds for each place of the block, how many visits of the block lie at it or before it
        /// @param wordMask leaves of a visit what [VisitWord] describes
        void read(int firstPlace, int places, long[] block, int size, int[] placeEnds, long wordMask);
    }

    /// @param people how many numbers people have
    /// @param places how many numbers places have
    void sort(DayVisits visits, int people, int places, BlockReader reader) {
        int personBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(people - 1));
        placeBits = Math.min(MOST_PLACE_BITS, Long.SIZE - VisitWord.PERSON_SHIFT - personBits);
        placeShift = VisitWord.PERSON_SHIFT + personBits;
        int blocks = (places + (1 << placeBits) - 1) >> placeBits;
        split(visits, blocks);
        placeCounts = new int[1 << placeBits];
        long wordMask = (1L << placeShift) - 1;
        for (int block = 0; block < blocks; block++) {
            int from = blockStart[block];
            int size = blockStart[block + 1] - from;
            int firstPlace = block << placeBits;
            sortBlock(from, size);
            reader.read(firstPlace, Math.min(1 << placeBits, places - firstPlace), other, size, placeCounts, wordMask);
        }
    }

    private void split(DayVisits visits, int blocks) {
        int size = visits.size;
        int[] place = visits.place;
        var next = new int[blocks + 1];
        for (int each = 0; each < size; each++) {
            next[(place[each] >> placeBits) + 1]++;
        }
        int largest = 0;
        for (int block = 0; block < blocks; block++) {
            largest = Math.max(largest, next[block + 1]);
            next[block + 1] += next[block];
        }
        blockStart = next.clone();
        if (byBlock.length < size) {
            byBlock = new long[size];
        }
        if (other.length < largest) {
            other = new long[largest];
        }
        int[] person = visits.person;
        int[] start = visits.start;
        int[] seconds = visits.seconds;
        int within = (1 << placeBits) - 1;
        for (int each = 0; each < size; each++) {
            int at = place[each];
            byBlock[next[at >> placeBits]++] =
                    ((long) (at & within) << placeShift) | VisitWord.of(person[each], start[each], seconds[each]);
        }
    }

    /// From `byBlock` to the beginning of `other`.
    private void sortBlock(int from, int size) {
        count(from, size);
        long[] source = byBlock;
        long[] target = other;
        int to = from + size;
        for (int each = from; each < to; each++) {
            long visit = source[each];
            target[lowCounts[(int) visit & (LOW - 1)]++] = visit;
        }
        for (int each = 0; each < size; each++) {
            long visit = target[each];
            source[from + highCounts[VisitWord.key(visit) >>> LOW_BITS]++] = visit;
        }
        int[] counts = placeCounts;
        int within = counts.length - 1;
        for (int each = from; each < to; each++) {
            long visit = source[each];
            target[counts[(int) (visit >>> placeShift) & within]++] = visit;
        }
        sortEqual(size);
    }

    /// How many visits have each of the three digits, as the place where the first of them goes.
    private void count(int from, int size) {
        Arrays.fill(lowCounts, 0);
        Arrays.fill(highCounts, 0);
        Arrays.fill(placeCounts, 0);
        int within = placeCounts.length - 1;
        for (int each = from; each < from + size; each++) {
            long visit = byBlock[each];
            lowCounts[(int) visit & (LOW - 1)]++;
            highCounts[VisitWord.key(visit) >>> LOW_BITS]++;
            placeCounts[(int) (visit >>> placeShift) & within]++;
        }
        sumBefore(lowCounts);
        sumBefore(highCounts);
        sumBefore(placeCounts);
    }

    private static void sumBefore(int[] counts) {
        int sum = 0;
        for (int each = 0; each < counts.length; each++) {
            int count = counts[each];
            counts[each] = sum;
            sum += count;
        }
    }

    /// Who came to one place at one second for a stay of one class: by person and length, so that equal visits
    /// give equal files in whatever order they came.
    private void sortEqual(int size) {
        long[] visits = other;
        int each = 1;
        while (each < size) {
            if (!equal(visits[each - 1], visits[each])) {
                each++;
                continue;
            }
            int from = each - 1;
            while (each < size && equal(visits[from], visits[each])) {
                each++;
            }
            Arrays.sort(visits, from, each);
        }
    }

    private boolean equal(long one, long another) {
        return (((one ^ another) & VisitWord.START_MASK) == 0)
                && (one ^ another) >>> placeShift == 0
                && VisitWord.key(one) == VisitWord.key(another);
    }
}
