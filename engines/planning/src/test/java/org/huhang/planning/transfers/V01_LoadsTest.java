package org.huhang.planning.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places on a line, a kilometre and a minute apart; site 1 at kilometre 0, site 2 at kilometre 40.
class V01_LoadsTest {
    private static final Drive LINE = Drive.straight(1_000);
    private static final Map<Integer, Spot> SITES = Map.of(1, at(0), 2, at(40));
    private static final TransferTask.Rules RULES = new TransferTask.Rules(5, 10, 30, 60);

    private static Spot at(int kilometre) {
        return new Spot(1_000 * kilometre, 0);
    }

    private static Pickup pickup(int id, int people, int personClass, int source, int kilometre) {
        return new Pickup(id, people, personClass, source, at(kilometre), 1, 0, 600);
    }

    private static TransferTask task(int vehicles, int seats, int untilMinute, Pickup... pickups) {
        var all = new ArrayList<Vehicle>();
        for (int id = 1; id <= vehicles; id++) {
            all.add(new Vehicle(id, seats, at(0), 0, untilMinute));
        }
        return new TransferTask(RULES, LINE, SITES, Arrays.asList(pickups), all, 1);
    }

    /// `1: 2@20-25 1@35-40 -> 50, 90`: vehicle 1 fetches 2, then 1, is at the site at minute 50, clean at 90.
    private static String text(TransferPlan plan) {
        return plan.loads().stream()
                .map(load -> load.vehicle()
                        + ": "
                        + load.stops().stream()
                                .map(stop -> stop.pickup() + "@" + stop.arrives() + "-" + stop.leaves())
                                .collect(Collectors.joining(" "))
                        + " -> " + load.arrives() + ", " + load.clean())
                .collect(Collectors.joining("; "));
    }

    @Test
    void oneLoadFetchesAllOfASource() {
        var plan = TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 2, 0, 7, 10), pickup(2, 2, 0, 7, 20)));
        assertEquals("1: 1@10-15 2@25-30 -> 50, 90", text(plan));
        assertEquals(40, plan.drivenMinutes());
        assertEquals(50, plan.finish());
        assertEquals(4, plan.loads().getFirst().people());
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 1", "0, 8, 2", "1, 7, 2", "1, 8, 2"})
    void classesAndSourcesNeverShareALoad(int personClass, int source, int loads) {
        var plan =
                TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 1, 0, 7, 10), pickup(2, 1, personClass, source, 10)));
        assertEquals(loads, plan.loads().size());
        assertEquals(List.of(), plan.unserved());
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 1", "5, 2"})
    void noMoreThanSeats(int people, int loads) {
        var pickups = new Pickup[people];
        Arrays.setAll(pickups, id -> pickup(id, 1, 0, 7, 10));
        assertEquals(
                loads, TransferPlanner.plan(task(1, 4, 1_000, pickups)).loads().size());
    }

    @Test
    void betweenLoadsTheVehicleIsCleaned() {
        var plan = TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 1, 0, 7, 10), pickup(2, 1, 0, 8, 10)));
        assertEquals(2, plan.loads().size());
        assertEquals(plan.loads().get(0).clean(), plan.loads().get(1).leaves());
        assertEquals(plan.loads().get(0).arrives() + 40, plan.loads().get(0).clean());
    }

    /// Ten minutes there, five to board, ten back, ten to leave, thirty to clean: 65.
    @ParameterizedTest
    @CsvSource({"64, HOURS", "65, ''", "66, ''"})
    void theVehicleIsBackInItsHours(int until, String reason) {
        var plan = TransferPlanner.plan(task(1, 4, until, pickup(1, 1, 0, 7, 10)));
        assertEquals(reason, reasons(plan));
    }

    private static String reasons(TransferPlan plan) {
        return plan.unserved().stream().map(each -> each.reason().name()).collect(Collectors.joining(" "));
    }

    @Test
    void whoIsNotFetchedIsToldWhy() {
        assertEquals("NO_VEHICLE", reasons(TransferPlanner.plan(task(0, 4, 1_000, pickup(1, 1, 0, 7, 10)))));
        assertEquals("SEATS", reasons(TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 5, 0, 7, 10)))));
        assertEquals("RIDE", reasons(TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 1, 0, 7, 56)))));
        assertEquals("", reasons(TransferPlanner.plan(task(1, 4, 1_000, pickup(1, 1, 0, 7, 55)))));
        assertEquals(
                "BUSY", reasons(TransferPlanner.plan(task(1, 4, 65, pickup(1, 1, 0, 7, 10), pickup(2, 1, 0, 8, 10)))));
    }

    @Test
    void whoIsDueFirstIsFetchedFirstAndLateOnesAreNamed() {
        var late = new Pickup(1, 1, 0, 7, at(10), 1, 0, 5);
        var first = new Pickup(2, 1, 0, 8, at(20), 1, 0, 20);
        var plan = TransferPlanner.plan(task(2, 4, 1_000, late, first));
        assertEquals(List.of(new TransferPlan.Late(1, 5)), plan.late());
    }

    @Test
    void whoIsNotReadyIsWaitedFor() {
        var plan = TransferPlanner.plan(task(1, 4, 1_000, new Pickup(1, 1, 0, 7, at(10), 1, 100, 600)));
        assertEquals("1: 1@10-105 -> 115, 155", text(plan));
    }

    @Test
    void aTaskThatContradictsItselfIsRefused() {
        var unknown = new Pickup(1, 1, 0, 7, at(10), 3, 0, 600);
        assertThrows(IllegalArgumentException.class, () -> task(1, 4, 1_000, unknown));
        assertThrows(
                IllegalArgumentException.class, () -> task(1, 4, 1_000, pickup(1, 1, 0, 7, 1), pickup(1, 1, 0, 7, 1)));
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertEquals(TransferPlanner.plan(random(4)), TransferPlanner.plan(random(4)));
    }

    /// Lived through anew, minute by minute: nothing mixed, nobody twice or forgotten, all limits kept.
    @Test
    void randomTasksAreDrivenByTheRules() {
        long fresh = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("V01 new seed " + fresh);
        for (long seed : new long[] {1, 2, 3, 4, fresh}) {
            var task = random(seed);
            check(task, TransferPlanner.plan(task), "seed " + seed);
        }
    }

    private static TransferTask random(long seed) {
        var random = new SplittableRandom(seed);
        var pickups = new ArrayList<Pickup>();
        for (int id = 0; id < 60; id++) {
            pickups.add(new Pickup(
                    id,
                    1 + random.nextInt(3),
                    random.nextInt(2),
                    random.nextInt(4),
                    new Spot(random.nextInt(40_000), random.nextInt(20_000)),
                    1 + random.nextInt(2),
                    random.nextInt(200),
                    random.nextInt(600)));
        }
        var vehicles = new ArrayList<Vehicle>();
        for (int id = 0; id < 6; id++) {
            vehicles.add(new Vehicle(id, 3 + 2 * (id % 3), at(10 * (id % 2)), 0, 700));
        }
        return new TransferTask(RULES, LINE, SITES, pickups, vehicles, seed);
    }

    private static void check(TransferTask task, TransferPlan plan, String seed) {
        var left = new HashMap<Integer, Pickup>();
        task.pickups().forEach(pickup -> left.put(pickup.id(), pickup));
        var vehicles = new HashMap<Integer, Vehicle>();
        task.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
        var where = new HashMap<Integer, Spot>();
        var free = new HashMap<Integer, Integer>();
        for (var load : plan.loads()) {
            var vehicle = Objects.requireNonNull(vehicles.get(load.vehicle()));
            int now = free.getOrDefault(load.vehicle(), vehicle.fromMinute());
            assertEquals(now, load.leaves(), seed);
            var spot = where.getOrDefault(load.vehicle(), vehicle.home());
            int people = 0;
            for (var stop : load.stops()) {
                var pickup = Objects.requireNonNull(left.remove(stop.pickup()), seed + ": fetched twice");
                assertEquals(
                        load.personClass() + " " + load.source() + " " + load.site(),
                        pickup.personClass() + " " + pickup.source() + " " + pickup.site(),
                        seed);
                people += pickup.people();
                now += LINE.minutes(spot, pickup.at());
                assertEquals(now, stop.arrives(), seed);
                now = Math.max(now, pickup.readyMinute()) + 5;
                assertEquals(now, stop.leaves(), seed);
                spot = pickup.at();
            }
            spot = SITES.getOrDefault(load.site(), spot);
            now += LINE.minutes(spotOf(task, load), spot);
            assertEquals(now, load.arrives(), seed);
            assertTrue(now - load.stops().getFirst().leaves() + 5 <= 60, seed);
            assertEquals(now + 40, load.clean(), seed);
            assertEquals(people, load.people(), seed);
            assertTrue(people <= vehicle.seats(), seed);
            assertTrue(load.clean() + LINE.minutes(spot, vehicle.home()) <= vehicle.untilMinute(), seed);
            free.put(load.vehicle(), load.clean());
            where.put(load.vehicle(), spot);
        }
        assertEquals(
                plan.unserved().stream()
                        .map(TransferPlan.Unserved::pickup)
                        .sorted()
                        .toList(),
                left.keySet().stream().sorted().toList(),
                seed);
    }

    private static Spot spotOf(TransferTask task, Load load) {
        int last = load.stops().getLast().pickup();
        return task.pickups().stream()
                .filter(pickup -> pickup.id() == last)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
