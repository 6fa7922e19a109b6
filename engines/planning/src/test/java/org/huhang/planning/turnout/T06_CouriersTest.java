package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Places on a line, ten minutes from one to the next, the laboratory at its end; no time at the stops.
class T06_CouriersTest {
    private static final Walks LINE = (from, to) -> 600 * Math.abs(from - to);
    private static final long NOON = Compounds.EIGHT + 4 * Compounds.HOUR;

    private static TubeBatch batch(int id, int place, int minute, int tubes) {
        return new TubeBatch(id, place, NOON + 60L * minute, tubes);
    }

    private static CourierPlan plan(int couriers, int limitMinutes, TubeBatch... batches) {
        return CourierPlanner.plan(
                new CourierTask(List.of(batches), LINE, couriers, NOON - 3600, 100, 60 * limitMinutes, 0, 1));
    }

    /// `0: 2[1] 1[2]`: courier 0 at place 2 for batch 1, then at place 1 for batch 2.
    private static String text(CourierPlan plan) {
        return plan.trips().stream()
                .map(trip -> trip.courier()
                        + ": "
                        + trip.stops().stream()
                                .map(stop -> stop.place()
                                        + stop.batches().stream()
                                                .sorted()
                                                .toList()
                                                .toString())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    @Test
    void oneTripFetchesWhatIsReadyOnTheWay() {
        var plan = plan(1, 240, batch(1, 2, 0, 10), batch(2, 1, 5, 10));
        assertEquals("0: 2[1] 1[2]", text(plan));
        var trip = plan.trips().getFirst();
        assertEquals(NOON - 1200, trip.leaves());
        assertEquals(NOON + 1200, trip.back());
        assertEquals(20, trip.tubes());
        assertEquals(240 * 60 - 1200, trip.slackSeconds());
        assertEquals(2400, plan.drivenSeconds());
    }

    @Test
    void aShortLimitTakesASecondTrip() {
        assertEquals("0: 1[1]; 0: 1[2]", text(plan(1, 30, batch(1, 1, 0, 10), batch(2, 1, 60, 10))));
        assertEquals("0: 1[1, 2]", text(plan(1, 240, batch(1, 1, 0, 10), batch(2, 1, 60, 10))));
    }

    @Test
    void whatOneCannotCarryIsFetchedTwice() {
        var plan = plan(1, 240, batch(1, 1, 0, 60), batch(2, 1, 0, 60));
        assertEquals(2, plan.trips().size());
        assertEquals(List.of(), plan.late());
    }

    @Test
    void whatIsTooLateIsNamedAndWhetherAnybodyCouldHelp() {
        assertEquals(
                List.of(new LateBatch(1, 600, true)),
                plan(1, 20, batch(1, 3, 0, 10)).late());
        var busy = plan(1, 35, batch(1, 3, 0, 10), batch(2, 1, 0, 10), batch(3, 2, 40, 90))
                .late();
        assertTrue(busy.stream().noneMatch(LateBatch::alone), busy.toString());
        assertEquals(
                List.of(),
                plan(2, 35, batch(1, 3, 0, 10), batch(2, 1, 0, 10), batch(3, 2, 40, 90))
                        .late());
    }

    @Test
    void nothingToBringIsNoTrip() {
        assertEquals(List.of(), plan(1, 240).trips());
        assertThrows(IllegalArgumentException.class, () -> plan(1, 240, batch(1, 1, 0, 101)));
    }

    /// Tubes laid out so that couriers with a timetable could bring all of them in time: the engine does it,
    /// too.
    @Test
    void theLimitIsKeptWhereATimetableKeepsIt() {
        long fresh = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("T06 new seed " + fresh);
        for (long seed : new long[] {1, 2, 3, 540_360, fresh}) {
            var random = new SplittableRandom(seed);
            int couriers = random.nextInt(1, 4);
            var batches = new ArrayList<TubeBatch>();
            for (int courier = 0; courier < couriers; courier++) {
                long now = NOON;
                for (int trip = 0; trip < 4; trip++) {
                    int far = random.nextInt(1, 5);
                    long back = now + 1200L * far;
                    for (int place = far; place > 0; place--) {
                        long passes = now + 600L * (2 * far - place);
                        batches.add(new TubeBatch(batches.size(), place, passes - random.nextInt(600), 20));
                    }
                    now = back + random.nextInt(600);
                }
            }
            var plan = CourierPlanner.plan(new CourierTask(batches, LINE, couriers, NOON, 80, 3600, 0, seed));
            assertEquals(List.of(), plan.late(), "seed " + seed);
            check(batches, plan, 80);
        }
    }

    private static void check(List<TubeBatch> batches, CourierPlan plan, int capacity) {
        var brought = new HashSet<Integer>();
        long[] free = new long[10];
        for (var trip : plan.trips()) {
            assertTrue(trip.leaves() >= free[trip.courier()]);
            free[trip.courier()] = trip.back();
            assertTrue(trip.tubes() <= capacity);
            long now = trip.leaves();
            int at = 0;
            for (var stop : trip.stops()) {
                now += 600L * Math.abs(at - stop.place());
                assertEquals(now, stop.arrives());
                for (int id : stop.batches()) {
                    var batch = batches.get(id);
                    assertEquals(stop.place(), batch.place());
                    assertTrue(brought.add(id));
                    assertTrue(stop.leaves() >= batch.ready());
                    assertTrue(trip.back() - batch.ready() <= 3600);
                }
                now = stop.leaves();
                at = stop.place();
            }
            assertEquals(now + 600L * at, trip.back());
        }
        assertEquals(batches.size(), brought.size());
    }
}
