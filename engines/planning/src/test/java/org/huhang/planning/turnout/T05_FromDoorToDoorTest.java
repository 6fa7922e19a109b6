package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

class T05_FromDoorToDoorTest {
    /// One who cannot come down on the ground floor of each: five minutes at each door.
    private static List<Stairwell> street(int... metres) {
        return IntStream.range(0, metres.length)
                .mapToObj(i -> new Stairwell(i + 1, i, new Spot(metres[i], 0), List.of(new Flat(i + 1, 0, 0, 0, 1))))
                .toList();
    }

    private static DoorPlan plan(List<Stairwell> stairwells, int minutes, int teams) {
        var turnout = Turnout.of(
                TurnoutRules.ofPool(10),
                CallSlots.of(Compounds.EIGHT, Compounds.EIGHT + minutes * 60L),
                new Spot(0, 0),
                stairwells,
                1);
        return DoorPlanner.plan(turnout, DoorPace.DEFAULT, teams);
    }

    private static String text(DoorPlan plan) {
        return plan.rounds().stream()
                .map(round -> round.visits().stream()
                        .map(visit -> Integer.toString(visit.stairwell()))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @Test
    void oneTeamDoesAStreetOnTheWayOutAndBack() {
        var plan = plan(street(100, 200, 300), 120, 0);
        assertEquals(1, plan.teamsNeeded());
        var round = plan.rounds().getFirst();
        assertEquals(780, round.metres());
        assertEquals(Compounds.EIGHT + 900 + Math.round(780 / 0.9), plan.finish());
        assertEquals(3, round.people());
        assertEquals(List.of(), plan.lateFlats());
    }

    @Test
    void aShortWindowTakesAsFewTeamsAsDoIt() {
        assertEquals("1 2 | 3 4", text(plan(street(-100, -110, 100, 110), 16, 0)));
        assertEquals(2, plan(street(-100, -110, 100, 110), 16, 0).teamsNeeded());
        assertEquals(4, plan(street(-100, -110, 100, 110), 11, 0).teamsNeeded());
    }

    @Test
    void withTooFewTeamsWhoIsVisitedLateIsNamed() {
        var plan = plan(street(-100, -110, 100, 110), 16, 1);
        assertEquals(2, plan.teamsNeeded());
        assertEquals(1, plan.rounds().size());
        assertEquals(2, plan.lateFlats().size());
        assertTrue(plan.finish() > Compounds.EIGHT + 16 * 60);
    }

    @Test
    void aTeamOfTooFewThatCannotCarryAllGoesTwice() {
        var crowd = List.of(
                new Stairwell(1, 1, new Spot(100, 0), List.of(new Flat(1, 0, 0, 0, 40))),
                new Stairwell(2, 2, new Spot(-100, 0), List.of(new Flat(2, 0, 0, 0, 40))));
        var plan = plan(crowd, 120, 1);
        assertEquals(2, plan.teamsNeeded());
        assertEquals(List.of(0, 0), plan.rounds().stream().map(DoorRound::team).toList());
        assertTrue(plan.rounds().get(0).back()
                <= plan.rounds().get(1).visits().getFirst().arrives());
        assertEquals(1, plan.lateFlats().size());
    }

    @Test
    void whereNoStreetLeadsNoPlanIsMade() {
        var turnout = Turnout.of(TurnoutRules.ofPool(10), CallSlots.of(0, 9000), new Spot(0, 0), street(100), 1);
        var cut = new Turnout(
                turnout.rules(),
                turnout.slots(),
                turnout.stairwells(),
                (from, to) -> Double.POSITIVE_INFINITY,
                1,
                1,
                List.of(),
                1);
        assertThrows(IllegalArgumentException.class, () -> DoorPlanner.plan(cut, DoorPace.DEFAULT, 0));
    }

    @Test
    void whoIsTooFarForTheWindowIsNamedAndVisitedAllTheSame() {
        var plan = plan(street(100, 2000), 20, 0);
        assertEquals(0, plan.teamsNeeded());
        assertEquals(List.of(2), plan.lateFlats());
    }

    @Test
    void nobodyToVisitTakesNoTeam() {
        assertEquals(new DoorPlan(List.of(), 0, Compounds.EIGHT, List.of()), plan(List.of(), 60, 3));
    }

    @Test
    void everyoneOfACompoundWhoCannotComeDownIsVisitedOnce() {
        var stairwells = Compounds.of(4, 1080);
        var plan = DoorPlanner.plan(Compounds.turnout(stairwells, 6, 1), DoorPace.DEFAULT, 0);
        var visited = new ArrayList<Integer>();
        plan.rounds().forEach(round -> round.visits().forEach(visit -> visited.addAll(visit.flats())));
        var expected = stairwells.stream()
                .flatMap(stairwell -> stairwell.flats().stream())
                .filter(flat -> flat.atDoor() > 0)
                .map(Flat::id)
                .sorted()
                .toList();
        assertEquals(expected, visited.stream().sorted().toList());
        assertEquals(List.of(), plan.lateFlats());
        assertTrue(plan.finish() <= Compounds.EIGHT + 6 * Compounds.HOUR);
        assertEquals(plan.teamsNeeded(), plan.rounds().size());
    }
}
