package org.huhang.contacts;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Everybody with everybody, on one sealed day: stretches of places with about as many visits each, several at
/// once.
final class DayPairs {
    private static final int STRETCH = 1 << 15;

    private DayPairs() {}

    static long count(DaySegment segment, int atLeast) {
        int[] bounds = bounds(segment);
        long all = IntStream.range(0, bounds.length - 1)
                .parallel()
                .mapToLong(each -> new PairCount().count(segment, bounds[each], bounds[each + 1], atLeast))
                .sum();
        return all
                - Arrays.stream(segment.selfPairs())
                        .map(person -> SelfPairs.count(segment, person, atLeast))
                        .asLongStream()
                        .sum();
    }

    static void read(DaySegment segment, Supplier<? extends PairReader> readers) {
        int[] bounds = bounds(segment);
        IntStream.range(0, bounds.length - 1)
                .parallel()
                .forEach(each -> new PairMinutes().read(segment, bounds[each], bounds[each + 1], readers.get()));
    }

    /// Places at which a stretch begins, and the end of the last.
    private static int[] bounds(DaySegment segment) {
        var starts = IntStream.iterate(0, at -> at < segment.visits(), at -> at + STRETCH)
                .map(segment::placeOf)
                .distinct();
        return IntStream.concat(starts, IntStream.of(segment.layout.places())).toArray();
    }
}
