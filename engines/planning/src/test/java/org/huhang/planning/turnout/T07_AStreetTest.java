package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

class T07_AStreetTest {
    /// An estate of so many people in two stairwells, and its middle so far to the east.
    private static Estate estate(int id, int people, int east, boolean apart) {
        var stairwells = new ArrayList<Stairwell>();
        for (int i = 0; i < 10; i++) {
            var flats = new ArrayList<Flat>();
            for (int flat = 0; flat < people / 10; flat += 4) {
                flats.add(Flat.of(100_000 * id + 1_000 * i + flat, flat / 16, Math.min(4, people / 10 - flat)));
            }
            stairwells.add(new Stairwell(100 * id + i, i, new Spot(east + 10 * i, 0), flats));
        }
        return new Estate(id, stairwells, List.of(new Spot(east, 20)), apart);
    }

    private static PointsPlan plan(int tables, int samplers, Estate... estates) {
        return PointPlanner.plan(new PointTask(
                TurnoutRules.ofPool(10),
                CallSlots.of(Compounds.EIGHT, Compounds.EIGHT + 8 * Compounds.HOUR),
                PointNorms.DEFAULT,
                List.of(estates),
                tables,
                samplers,
                1));
    }

    private static String groups(PointsPlan plan) {
        return plan.sites().stream()
                .map(site -> site.estates().stream().sorted().toList() + " " + site.people())
                .toList()
                .toString();
    }

    @Test
    void smallNeighboursShareAPointAndLargeOnesArePartedAndTheFarAwayStandAlone() {
        var plan = plan(
                100,
                200,
                estate(1, 800, 0, false),
                estate(2, 900, 300, false),
                estate(3, 700, 5000, false),
                estate(4, 4000, 9000, false));
        assertEquals("[[1, 2] 1700, [3] 700, [4] 2000, [4] 2000]", groups(plan));
        assertEquals(0, plan.outside());
        assertEquals(0, plan.tablesMissing());
        assertTrue(plan.sites().stream().allMatch(site -> site.plan().isKept()), plan.toString());
        assertTrue(plan.sites().stream().allMatch(site -> site.plan().tables() >= site.tablesByNorm()));
    }

    @Test
    void whoMayNotLeaveHasAPointOfTheirOwn() {
        assertEquals("[[1] 800, [2] 900]", groups(plan(9, 18, estate(1, 800, 0, true), estate(2, 900, 300, false))));
    }

    @Test
    void withFewerTablesThanPointsNeighboursShareAndWhatIsMissingIsTold() {
        var plan = plan(1, 9, estate(1, 2500, 0, false), estate(2, 2500, 3000, false));
        assertEquals("[[1, 2] 5000]", groups(plan));
        assertTrue(plan.outside() > 4000);
        assertEquals(1, plan.tables());
        assertTrue(plan.tablesMissing() >= 9);
    }

    @Test
    void tablesWithoutSamplersDoNotCount() {
        assertEquals(4, plan(100, 9, estate(1, 2500, 0, false)).tablesThere());
    }

    @Test
    void twentyThousandPeopleAreAllCalledOnce() {
        var estates = new Estate[16];
        for (int i = 0; i < estates.length; i++) {
            estates[i] = estate(i, 1250, 400 * i, false);
        }
        var plan = plan(200, 400, estates);
        assertEquals(20_000, plan.sites().stream().mapToInt(PointSite::people).sum());
        assertEquals(
                20_000,
                plan.sites().stream()
                        .flatMap(site -> site.plan().calls().stream())
                        .mapToInt(CallUp::people)
                        .sum());
        assertEquals(0, plan.outside());
        assertEquals(
                160,
                plan.sites().stream().mapToInt(site -> site.stairwells().size()).sum());
    }
}
