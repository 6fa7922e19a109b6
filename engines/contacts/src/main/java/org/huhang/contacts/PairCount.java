package org.huhang.contacts;

import java.util.Arrays;

/// Counts the pairs of visits to one place that overlap for at least so long, without going through the pairs.
/// Of two stays of at least T that begin at s (the later) and end at e (the earlier), the overlap is at least T
/// if e is not before s + T; so of m such stays all m (m - 1) / 2 pairs count but those where one ends before
/// the other's start + T, and these are counted with starts and ends each in order.
final class PairCount {
    private static final int FEW = 128;
    private static final int DIGIT_BITS = 9;
    private static final int DIGIT = 1 << DIGIT_BITS;

    private int[] starts = new int[1_024];
    private int[] ends = new int[1_024];
    private int[] spare = new int[1_024];
    private final int[] counts = new int[DIGIT];

    long count(DaySegment segment, int firstPlace, int lastPlace, int atLeast) {
        long pairs = 0;
        int from = segment.placeStart(firstPlace);
        for (int place = firstPlace; place < lastPlace; place++) {
            int to = segment.placeStart(place + 1);
            if (to - from > 1) {
                pairs += countAtPlace(segment, from, to, atLeast);
            }
            from = to;
        }
        return pairs;
    }

    private long countAtPlace(DaySegment segment, int from, int to, int atLeast) {
        if (starts.length < to - from) {
            int wider = Math.max(to - from, starts.length * 2);
            starts = new int[wider];
            ends = new int[wider];
            spare = new int[wider];
        }
        int size = 0;
        for (int each = from; each < to; each++) {
            long word = segment.word(each);
            int seconds = VisitWord.seconds(word);
            // kept if long enough, without a branch
            starts[size] = VisitWord.start(word) + atLeast;
            ends[size] = VisitWord.start(word) + seconds;
            size += seconds >= atLeast ? 1 : 0;
        }
        return (long) size * (size - 1) / 2 - (size <= FEW ? apartOfFew(size) : apart(size));
    }

    private long apartOfFew(int size) {
        int apart = 0;
        for (int one = 0; one < size; one++) {
            int start = starts[one];
            for (int other = 0; other < size; other++) {
                // the sign of the difference: 1 where it ended before
                apart += (ends[other] - start) >>> 31;
            }
        }
        return apart;
    }

    private long apart(int size) {
        sort(starts, size);
        sort(ends, size);
        long apart = 0;
        int ended = 0;
        for (int each = 0; each < size; each++) {
            while (ended < size && ends[ended] < starts[each]) {
                ended++;
            }
            apart += ended;
        }
        return apart;
    }

    /// By two digits of nine bits: a second of a day, and of the day and a half after it.
    private void sort(int[] values, int size) {
        sort(values, spare, size, 0);
        sort(spare, values, size, DIGIT_BITS);
    }

    private void sort(int[] source, int[] target, int size, int bits) {
        Arrays.fill(counts, 0);
        for (int each = 0; each < size; each++) {
            counts[(source[each] >>> bits) & (DIGIT - 1)]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGIT; digit++) {
            int count = counts[digit];
            counts[digit] = sum;
            sum += count;
        }
        for (int each = 0; each < size; each++) {
            int value = source[each];
            target[counts[(value >>> bits) & (DIGIT - 1)]++] = value;
        }
    }
}
