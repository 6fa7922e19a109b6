package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The compound of 1,080 people that was planned by hand at one in the morning, and others like it.
class T02_ACompoundTest {
    static LongStream seeds() {
        long fresh = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("T02 new seed " + fresh);
        return LongStream.of(1, 2, 3, 4, 5, fresh);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsCalledOnceAndNoQueueIsTooLong(long seed) {
        var stairwells = Compounds.of(seed, 1080);
        var plan = TurnoutPlanner.plan(Compounds.turnout(stairwells, 8, 0));
        assertEquals(List.of(), plan.breaks(), "seed " + seed);
        var called = new HashMap<QueueLane, HashSet<Integer>>();
        for (var call : plan.calls()) {
            for (int flat : call.flats()) {
                assertTrue(
                        called.computeIfAbsent(call.lane(), lane -> new HashSet<>())
                                .add(flat),
                        "twice: " + flat);
            }
        }
        for (var lane : QueueLane.values()) {
            long expected = stairwells.stream()
                    .flatMap(stairwell -> stairwell.flats().stream())
                    .filter(flat -> flat.in(lane) > 0)
                    .count();
            assertEquals(expected, called.getOrDefault(lane, new HashSet<>()).size());
        }
        assertEquals(plan.tablesNeeded(), plan.tables());
        assertTrue(plan.finish() <= Compounds.EIGHT + 8 * Compounds.HOUR);
        assertTrue(plan.longestWaitSeconds() <= 1200);
        assertTrue(plan.chance().kept() >= 160, "robust: " + plan.chance());
        assertEquals(0, plan.queue().getLast().standing());
        int people = plan.calls().stream().mapToInt(CallUp::people).sum();
        assertEquals(people, plan.queue().getLast().done());
    }

    @Test
    void anotherTableIsToldByWhatItWouldChange() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(Compounds.of(1, 1080), 8, 0));
        var less = Objects.requireNonNull(plan.less());
        assertEquals(plan.tables() - 1, less.tables());
        assertTrue(less.outside() > 0);
        assertTrue(less.finish() > plan.finish());
        assertTrue(plan.more().finish() < plan.finish());
        assertEquals(0, plan.more().outside());
    }

    @Test
    void theSameAskedTwiceIsTheSamePlan() {
        var turnout = Compounds.turnout(Compounds.of(7, 500), 6, 2);
        assertEquals(TurnoutPlanner.plan(turnout), TurnoutPlanner.plan(turnout));
    }

    @Test
    void tablesStandIdleForLittleOfTheirTime() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(Compounds.of(3, 1080), 12, 2));
        int ordinary = plan.calls().stream()
                .filter(call -> call.lane() == QueueLane.ORDINARY)
                .mapToInt(CallUp::people)
                .sum();
        long last = plan.slots().stream()
                .filter(slot -> slot.lane() == QueueLane.ORDINARY)
                .mapToLong(slot -> slot.start() + 900)
                .max()
                .orElseThrow();
        assertTrue(last - Compounds.EIGHT <= ordinary * 56 * 0.55 + 900, "last call " + Compounds.clock(last));
    }
}
