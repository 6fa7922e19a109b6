package org.huhang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.huhang.planning.Spot;
import org.huhang.planning.turnout.CallSlots;
import org.huhang.planning.turnout.DoorPace;
import org.huhang.planning.turnout.DoorPlanner;
import org.huhang.planning.turnout.Estate;
import org.huhang.planning.turnout.Flat;
import org.huhang.planning.turnout.PointNorms;
import org.huhang.planning.turnout.PointPlanner;
import org.huhang.planning.turnout.PointTask;
import org.huhang.planning.turnout.Stairwell;
import org.huhang.planning.turnout.Turnout;
import org.huhang.planning.turnout.TurnoutPlanner;
import org.huhang.planning.turnout.TurnoutRules;

/// Call-ups and the rounds from door to door: a compound of 1,080 people, a street of 20,000. What is timed includes
/// all that is told of a plan: the trials, and what another table would change. A city has its points, tables and
/// call-ups; who goes from door to door is planned by its compounds.
final class PlansBench {
    private static final long EIGHT = 1_627_776_000;
    private static final long SIX_HOURS = 6 * 3600;
    private static final int COMPOUND = 1_080;
    private static final int STREET = 20_000;
    private static final int CITY = 1_517_027;
    /// Of the city's streets beside each other, each some kilometres from the next.
    private static final int STREETS_IN_ROW = 9;
    private static final int STREET_METRES = 6_000;

    private final List<Stairwell> stairwells = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(2021);
    private final boolean quick;
    private int flats;

    PlansBench(boolean quick) {
        this.quick = quick;
    }

    List<Figure> run() {
        double compound = compound();
        double street = street();
        return List.of(
                Figure.of("plan.compound", compound, "s", Figure.Goal.valueAtMost(5)),
                Figure.of("plan.street", street, "s", Figure.Goal.valueAtMost(60)),
                Figure.of("plan.city", city(quick ? CITY / 20 : CITY), "s", Figure.Goal.valueAtMost(600)));
    }

    private double compound() {
        var estate = estate(0, COMPOUND, 0, 0);
        long start = System.nanoTime();
        var turnout = turnout(estate.stairwells());
        var plan = TurnoutPlanner.plan(turnout);
        var doors = DoorPlanner.plan(turnout, DoorPace.DEFAULT, 0);
        double seconds = seconds(start);
        System.out.printf(
                "compound: %d people, %d calls, %d tables, the longest wait %.1f min, finish after %.1f h; %d of %d trials kept"
                        + " the limit; %d teams from door to door; %.2f s%n",
                COMPOUND,
                plan.calls().size(),
                plan.tables(),
                plan.longestWaitSeconds() / 60.0,
                (plan.finish() - EIGHT) / 3600.0,
                plan.chance().kept(),
                plan.chance().trials(),
                doors.rounds().size(),
                seconds);
        if (!plan.isKept() || !doors.lateFlats().isEmpty()) {
            throw new IllegalStateException("the compound's plan breaks a limit: " + plan.breaks());
        }
        return seconds;
    }

    private double street() {
        var estates = streetOf(0, STREET, 0, 0);
        long start = System.nanoTime();
        var plan = PointPlanner.plan(new PointTask(
                TurnoutRules.ofPool(10),
                CallSlots.of(EIGHT, EIGHT + SIX_HOURS),
                PointNorms.DEFAULT,
                estates,
                STREET / 250,
                STREET / 125,
                1));
        int teams = 0;
        for (var estate : estates) {
            teams += DoorPlanner.plan(turnout(estate.stairwells()), DoorPace.DEFAULT, 0)
                    .rounds()
                    .size();
        }
        double seconds = seconds(start);
        System.out.printf(
                "street: %d people in %d compounds, %d points, %d tables, finish after %.1f h; %d teams from door to door;"
                        + " %.1f s%n",
                STREET,
                estates.size(),
                plan.sites().size(),
                plan.tables(),
                (plan.finish() - EIGHT) / 3600.0,
                teams,
                seconds);
        if (plan.outside() > 0
                || plan.sites().stream().anyMatch(site -> !site.plan().isKept())) {
            throw new IllegalStateException("the street's plan breaks a limit");
        }
        return seconds;
    }

    /// @return seconds
    private double city(int people) {
        var estates = new ArrayList<Estate>();
        int streets = Math.ceilDiv(people, STREET);
        for (int i = 0; i < streets; i++) {
            estates.addAll(streetOf(
                    estates.size(),
                    Math.min(STREET, people - i * STREET),
                    STREET_METRES * (i % STREETS_IN_ROW),
                    STREET_METRES * (i / STREETS_IN_ROW)));
        }
        long start = System.nanoTime();
        var plan = PointPlanner.plan(new PointTask(
                TurnoutRules.ofPool(10),
                CallSlots.of(EIGHT, EIGHT + SIX_HOURS),
                PointNorms.DEFAULT,
                estates,
                people / 250,
                people / 125,
                1));
        double seconds = seconds(start);
        System.out.printf(
                "city: %d people in %d compounds of %d streets, %d points, %d tables, finish after %.1f h; %.1f s, %.2f s a"
                        + " street%n",
                people,
                estates.size(),
                streets,
                plan.sites().size(),
                plan.tables(),
                (plan.finish() - EIGHT) / 3600.0,
                seconds,
                seconds / streets);
        if (plan.outside() > 0) {
            throw new IllegalStateException(
                    "the city's plan leaves " + plan.outside() + " people outside of the hours");
        }
        return seconds;
    }

    private List<Estate> streetOf(int first, int all, int east, int north) {
        var estates = new ArrayList<Estate>();
        int left = all;
        for (int i = 0; left > 0; i++) {
            int people = Math.min(left, random.nextInt(400, 4_000));
            left -= people;
            estates.add(estate(first + i, people, east + 600 * (i % 4), north + 700 * (i / 4)));
        }
        return estates;
    }

    private Turnout turnout(List<Stairwell> all) {
        return Turnout.of(
                TurnoutRules.ofPool(10),
                CallSlots.of(EIGHT, EIGHT + SIX_HOURS),
                all.getFirst().at(),
                all,
                0);
    }

    /// Buildings of two stairwells with six floors of two flats. Of a hundred households three are under restrictions,
    /// and in
    /// five is one who cannot come down.
    private Estate estate(int id, int people, int east, int north) {
        var own = new ArrayList<Stairwell>();
        for (int left = people; left > 0; ) {
            int building = own.size() / 2;
            var at = new Spot(east + 60 * (building % 5) + 20 * (own.size() % 2), north + 60 * (building / 5));
            var above = new ArrayList<Flat>();
            for (int door = 0; door < 12 && left > 0; door++) {
                int size = Math.min(left, random.nextInt(1, 6));
                left -= size;
                int atDoor = random.nextInt(100) < 5 ? 1 : 0;
                boolean restricted = random.nextInt(100) < 3;
                above.add(new Flat(
                        flats++, 1 + door / 2, restricted ? 0 : size - atDoor, restricted ? size - atDoor : 0, atDoor));
            }
            own.add(new Stairwell(stairwells.size() + own.size(), 1_000 * id + building, at, above));
        }
        stairwells.addAll(own);
        return new Estate(id, own, List.of(), false);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
