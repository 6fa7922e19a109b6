package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two visits of one person to one place at the same time are one.
class OwnOverlapsTest {
    private static final int NINE = 9 * 3_600;
    private static final int HOUR = 3_600;

    private final DayVisits visits = new DayVisits(0, 2);

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 60), LongStream.of(System.nanoTime()));
    }

    private List<String> merged() {
        visits.mergeOverlaps();
        var lines = new ArrayList<String>();
        for (int each = 0; each < visits.size(); each++) {
            lines.add(visits.person(each) + " at " + visits.place(each) + " from " + visits.start(each) + " for "
                    + visits.seconds(each) + " seat " + visits.seatOf(each));
        }
        return lines;
    }

    @Test
    void whatOverlapsIsOneVisitFromTheFirstStartToTheLastEnd() {
        visits.add(7, 3, NINE + 1_800, HOUR);
        visits.add(7, 3, NINE, HOUR);
        visits.add(7, 3, NINE + 60, 60);
        assertEquals(List.of("7 at 3 from 32400 for 5400 seat 0"), merged());
    }

    @Test
    void whatOnlyTouchesOrIsOfAnotherStaysAsItIs() {
        visits.add(7, 3, NINE, HOUR);
        visits.add(7, 3, NINE + HOUR, HOUR);
        visits.add(7, 4, NINE, HOUR);
        visits.add(8, 3, NINE, HOUR);
        assertEquals(4, merged().size());
    }

    @Test
    void theSeatOfOneIsKept() {
        visits.add(7, 3, NINE, HOUR, Seat.UNKNOWN);
        visits.add(7, 3, NINE, HOUR, Seat.of(0, 3, 15));
        visits.add(8, 3, NINE, HOUR, Seat.of(0, 4, 1));
        visits.add(8, 3, NINE + 60, HOUR, Seat.of(0, 4, 1));
        assertEquals(
                List.of(
                        "7 at 3 from 32400 for 3600 seat " + Seat.of(0, 3, 15),
                        "8 at 3 from 32400 for 3660 seat " + Seat.of(0, 4, 1)),
                merged());
        assertEquals(2, visits.seats());
    }

    /// Also where a third visit has one of the two seats again.
    @Test
    void seatsThatContradictAreNoSeatKnown() {
        visits.add(7, 3, NINE, HOUR, Seat.of(0, 3, 15));
        visits.add(7, 3, NINE + 60, HOUR, Seat.of(0, 3, 16));
        visits.add(7, 3, NINE + 120, HOUR, Seat.of(0, 3, 16));
        assertEquals(List.of("7 at 3 from 32400 for 3720 seat 0"), merged());
        assertEquals(0, visits.seats());
    }

    @Test
    void whatWouldBeLongerThanAVisitCanBeIsCutWhereTheNextBegins() {
        visits.add(7, 3, 0, 86_400);
        visits.add(7, 3, 80_000, 86_400);
        assertEquals(List.of("7 at 3 from 0 for 80000 seat 0", "7 at 3 from 80000 for 86400 seat 0"), merged());
    }

    @Test
    void aDayWithoutVisitsHasNoneAfterwards() {
        assertEquals(List.of(), merged());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachSecondThatAPersonWasSomewhereIsThereOnce(long seed) {
        var random = new SplittableRandom(seed);
        int count = random.nextInt(1, 400);
        int people = random.nextInt(1, 12);
        for (int each = 0; each < count; each++) {
            int seat = random.nextInt(3) == 0 ? Seat.of(0, random.nextInt(1, 4), 1) : Seat.UNKNOWN;
            visits.add(random.nextInt(people), random.nextInt(5), random.nextInt(Day.SECONDS), length(random), seat);
        }
        var before = covered();
        int size = visits.size();
        int gone = visits.mergeOverlaps();
        assertEquals(size - gone, visits.size());
        assertEquals(before, covered(), () -> "seed " + seed);
        int seconds = 0;
        for (int each = 0; each < visits.size(); each++) {
            seconds += visits.seconds(each);
            assertTrue(visits.seconds(each) > 0);
        }
        assertEquals(before.values().stream().mapToInt(BitSet::cardinality).sum(), seconds, () -> "seed " + seed);
        assertEquals(0, visits.mergeOverlaps(), () -> "once is enough, seed " + seed);
    }

    private static int length(SplittableRandom random) {
        return random.nextInt(20) == 0 ? Visit.LONGEST : random.nextInt(1, 9_000);
    }

    private Map<Long, BitSet> covered() {
        var seconds = new TreeMap<Long, BitSet>();
        for (int each = 0; each < visits.size(); each++) {
            seconds.computeIfAbsent(((long) visits.person(each) << 32) | visits.place(each), _ -> new BitSet())
                    .set(visits.start(each), visits.start(each) + visits.seconds(each));
        }
        return seconds;
    }
}
