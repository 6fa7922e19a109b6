package org.huhang.bench;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.huhang.contacts.DayBuilder;
import org.huhang.contacts.DaySegment;
import org.huhang.contacts.PlaceSet;
import org.huhang.contacts.Snapshot;

/// How the time of a question grows with the city: from a small one to the whole, each with the visits that it reads,
/// beside what this machine's memory gives.
final class ContactsGrowth {
    /// The bytes of a visit where others of its place are looked for.
    private static final int WORD_BYTES = 7;

    private static final int CASES = 5_000;

    private final List<String> rows = new ArrayList<>();

    /// A smaller city, in memory.
    void measure(ContactsCity city) {
        var builder = new DayBuilder();
        try (var arena = Arena.ofShared()) {
            List<DaySegment> built = new ArrayList<>();
            for (var day : city.days) {
                built.add(builder.build(day, city.people, city.places, bytes -> arena.allocate(bytes, 64)));
            }
            measure(city, Snapshot.of(built));
        }
    }

    void measure(ContactsCity city, Snapshot snapshot) {
        var near = PlaceSet.without(city.crowds);
        int[] cases =
                new SplittableRandom(3).ints(CASES, 0, city.people).distinct().toArray();
        long[] first = new long[cases.length];
        for (int round = 0; round < 3; round++) {
            for (int each = 0; each < cases.length; each++) {
                long start = System.nanoTime();
                snapshot.meetings(cases[each], near, 0, city.end(), ContactsBench.AT_LEAST);
                first[each] = System.nanoTime() - start;
            }
        }
        long[] read = Arrays.stream(cases)
                .mapToLong(person -> snapshot.visitsRead(person, near, 0, city.end()))
                .sorted()
                .toArray();
        long[] second = new long[Math.min(200, cases.length)];
        for (int each = 0; each < second.length; each++) {
            long start = System.nanoTime();
            var met = snapshot.meetings(cases[each], near, 0, city.end(), ContactsBench.AT_LEAST);
            var until = new int[met.size()];
            Arrays.fill(until, city.end());
            snapshot.secondary(met, near, until, ContactsBench.AT_LEAST, cases[each]);
            second[each] = System.nanoTime() - start;
        }
        var times = Times.of(first);
        double mean = Arrays.stream(read).average().orElse(0);
        rows.add(String.format(
                Locale.ROOT,
                "%,13d  %7.3f %7.3f  %,8.0f %,8d  %,8.0f  %6.1f  %7.2f %7.2f",
                city.visits,
                times.percentile(0.5),
                times.percentile(0.99),
                mean,
                read[(int) (read.length * 0.99)],
                mean * WORD_BYTES / 1_024,
                Arrays.stream(first).average().orElse(0) / mean,
                Times.of(second).percentile(0.5),
                Times.of(second).percentile(0.99)));
    }

    void print() {
        System.out.println(
                "how a question grows: ms half and at the 99th of 100; visits read in the mean and at the 99th;"
                        + " KiB of them in the mean; ns a visit read; second degree in ms");
        System.out.println("       visits    first     p99      read      p99       KiB   ns/vis   second     p99");
        rows.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "memory: copied at %.1f GB/s by both cores; a read that hangs on the one before takes %.0f ns%n",
                MemorySpeed.gigabytesCopied(),
                MemorySpeed.nanosOfDependentRead());
    }
}
