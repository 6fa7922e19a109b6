package org.huhang.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Where the invented rows stand among the real ones. One, and one more for each thousand people, five at most: a part
/// of a list that somebody passes on should hold one too.
record ExportCanaries(List<Long> before) {
    private static final long PEOPLE_FOR_ONE_MORE = 1_000;
    private static final int MOST = 5;

    static ExportCanaries among(long people, RandomGenerator random) {
        int count = (int) Math.min(MOST, 1 + people / PEOPLE_FOR_ONE_MORE);
        var places = new ArrayList<>(LongStream.range(0, count)
                .map(_ -> random.nextLong(people + 1))
                .boxed()
                .toList());
        places.sort(null);
        return new ExportCanaries(List.copyOf(places));
    }

    /// How many stand right before that row.
    int countBefore(long row) {
        return (int) before.stream().filter(place -> place == row).count();
    }

    /// How many stand at or behind that row: for a list that became shorter than it was.
    int countFrom(long row) {
        return (int) before.stream().filter(place -> place >= row).count();
    }
}
