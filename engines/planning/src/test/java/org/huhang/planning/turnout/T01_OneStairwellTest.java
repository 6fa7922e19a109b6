package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

/// One door, six floors of four people, one table that serves sixteen in a quarter of an hour.
class T01_OneStairwellTest {
    private static Stairwell stairwell(int id, int atDoor, int... restricted) {
        return new Stairwell(
                id,
                id,
                new Spot(0, 30),
                IntStream.rangeClosed(1, 6)
                        .mapToObj(floor -> IntStream.of(restricted).anyMatch(each -> each == floor)
                                ? new Flat(10 * id + floor, floor, 0, 4, 0)
                                : new Flat(10 * id + floor, floor, 4, 0, atDoor))
                        .toList());
    }

    @Test
    void floorsAreCalledFromBelowAsFastAsTheTableWorks() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(List.of(stairwell(1, 0), stairwell(2, 0)), 6, 1));
        assertEquals("""
                08:00 stairwell 1 floors 1-6: 24
                08:15 stairwell 2 floors 1-4: 16
                08:30 stairwell 2 floors 5-6: 8""", Compounds.text(plan));
        assertEquals(List.of(), plan.breaks());
        assertEquals(5, plan.tubes());
        assertNull(plan.shortfall());
        assertNull(plan.less());
        assertTrue(plan.longestWaitSeconds() <= 1200);
    }

    @Test
    void thoseUnderRestrictionsComeAQuarterAfterTheLastOfTheOthers() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(List.of(stairwell(1, 0, 2, 3)), 6, 1));
        assertEquals("""
                08:00 stairwell 1 floors 1-6: 16
                restricted 08:45 stairwell 1 floors 2-3: 8""", Compounds.text(plan));
        assertEquals(List.of(), plan.breaks());
    }

    @Test
    void whoCannotComeDownIsNotCalled() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(List.of(stairwell(1, 1)), 6, 1));
        assertEquals(24, plan.calls().stream().mapToInt(CallUp::people).sum());
    }

    @Test
    void aRoundThatIsTooShortIsPlannedAllTheSameAndSaysWhy() {
        var stairwells = IntStream.range(1, 7).mapToObj(id -> stairwell(id, 0)).toList();
        var plan = TurnoutPlanner.plan(Compounds.turnout(stairwells, 1, 1));
        assertEquals(144, plan.calls().stream().mapToInt(CallUp::people).sum());
        var shortfall = plan.shortfall();
        assertNotNull(shortfall);
        assertEquals(144 * 56, shortfall.workSeconds());
        assertEquals(3600, shortfall.windowSeconds());
        assertEquals(3, shortfall.tablesNeeded());
        assertEquals(plan.finish() - Compounds.EIGHT - 3600, shortfall.lateSeconds());
        assertTrue(shortfall.outside() > 60 && shortfall.outside() < 105, shortfall.toString());
        assertEquals(
                List.of(TurnoutBreak.Kind.AFTER_END),
                plan.breaks().stream().map(TurnoutBreak::kind).toList());
    }

    @Test
    void nobodyToCallIsAnEmptyPlan() {
        var plan = TurnoutPlanner.plan(Compounds.turnout(List.of(), 6, 0));
        assertEquals(List.of(), plan.calls());
        assertEquals(Compounds.EIGHT, plan.finish());
        assertEquals(1, plan.tables());
    }
}
