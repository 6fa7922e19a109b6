package org.huhang.contacts;

import java.util.stream.IntStream;

/// People who, by their visits, were twice at one place at one time: two sources that tell of one stay. Pairs
/// of visits that are counted without going through them are too many by these.
final class SelfPairs {
    private SelfPairs() {}

    /// People of whom any two visits to one place overlap; few, as a rule none.
    static int[] people(DaySegment segment) {
        return IntStream.range(0, segment.layout.people())
                .parallel()
                .filter(person -> count(segment, person, 1) > 0)
                .toArray();
    }

    /// Pairs of this person's own visits to one place that overlap for at least so many seconds.
    static int count(DaySegment segment, int person, int atLeast) {
        long listed = segment.listed(person);
        int first = (int) (listed >>> 32);
        int end = first + (int) listed;
        int pairs = 0;
        // what is listed ascends by place, so that visits to one place stand together
        for (int one = first; one < end - 1; one++) {
            int position = segment.position(one);
            int placeEnd = segment.placeStart(segment.placeOf(position) + 1);
            long word = segment.word(position);
            for (int other = one + 1; other < end && segment.position(other) < placeEnd; other++) {
                pairs += shared(word, segment.word(segment.position(other))) >= atLeast ? 1 : 0;
            }
        }
        return pairs;
    }

    private static int shared(long one, long other) {
        int until = Math.min(
                VisitWord.start(one) + VisitWord.seconds(one), VisitWord.start(other) + VisitWord.seconds(other));
        return until - Math.max(VisitWord.start(one), VisitWord.start(other));
    }
}
