package org.huhang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.huhang.planning.Planner;
import org.huhang.planning.Replan;
import org.huhang.planning.Roster;
import org.huhang.planning.Seat;
import org.huhang.planning.Span;
import org.huhang.planning.Staffing;
import org.huhang.planning.Tally;
import org.huhang.planning.sample.Sample;

/// Rosters: a whole city's posts around the clock, on a generated instance with a known roster hidden in it;
/// one no-show after another on what came out; and smaller ones beside OR-Tools CP-SAT, with the same model
/// and time.
final class RosterBench {
    private static final int DAYS = 14;
    private static final long SEED = 2021;
    private static final int LIMIT_SECONDS = 60;
    private static final int DISTURBED = 3;
    private static final int OPEN_NIGHTS = 40;
    private static final double NEVER = 1e6;

    private final boolean quick;

    RosterBench(boolean quick) {
        this.quick = quick;
    }

    List<Figure> run() {
        var figures = new ArrayList<Figure>();
        var sample = quick ? Sample.of(45, 300, DAYS, SEED) : Sample.of(300, 2_000, DAYS, SEED);
        var roster = feasible(sample, figures);
        var whole = replan(sample.staffing(), roster, "no-shows");
        var longer = withOpenNights(sample.staffing());
        var open = replan(longer, roster.grown(longer.seats().size()), "no-shows, " + OPEN_NIGHTS + " nights open");
        figures.add(Figure.of(
                "roster.replan", Math.max(whole.millis(), open.millis()), "ms", Figure.Goal.valueAtMost(2_000)));
        figures.add(Figure.of(
                "roster.replan-disturbed",
                Math.max(whole.disturbed(), open.disturbed()),
                "people",
                Figure.Goal.valueAtMost(DISTURBED)));
        figures.addAll(new CpSatBench(quick).run());
        return figures;
    }

    private Roster feasible(Sample sample, List<Figure> figures) {
        var staffing = sample.staffing();
        var hidden = Tally.of(staffing, sample.hidden());
        System.out.printf(
                "%n%d staff, %d seats, %d days; the hidden roster: %d hard, %d empty, %,d soft%n",
                staffing.people().size(),
                staffing.seats().size(),
                DAYS,
                hidden.hard(),
                hidden.unfilled(),
                hidden.soft());
        // a first small one, as a city's server has long loaded its classes
        var warm = Sample.of(10, 70, DAYS, SEED).staffing();
        new Planner(warm, Roster.empty(warm.seats().size()), Planner.Settings.of(SEED, Duration.ofSeconds(2)))
                .solve(progress -> {});
        var table = new RosterTable();
        var empty = Roster.empty(staffing.seats().size());
        var limit = Duration.ofSeconds(quick ? 10 : LIMIT_SECONDS);
        var roster = new Planner(staffing, empty, Planner.Settings.of(SEED, limit)).solve(table);
        var tally = Tally.of(staffing, roster);
        table.end(tally);
        System.out.println("by rule: " + tally.byRule());
        double first = tally.hard() + tally.unfilled() == 0 ? table.feasibleAfter() : NEVER;
        figures.add(Figure.of("roster.feasible", first, "s", Figure.Goal.valueAtMost(LIMIT_SECONDS)));
        return roster;
    }

    /// The same with further nights, which nobody was found for when the roster was published.
    private static Staffing withOpenNights(Staffing staffing) {
        var seats = new ArrayList<>(staffing.seats());
        staffing.seats().stream().filter(Seat::night).limit(OPEN_NIGHTS).forEach(seats::add);
        return new Staffing(staffing.rules(), seats, staffing.people());
    }

    private record Mended(double millis, int disturbed) {}

    /// Someone does not come to a shift, drawn anew each time, told when it begins.
    private Mended replan(Staffing staffing, Roster roster, String what) {
        var published = roster.pinPlaced();
        var random = new SplittableRandom(SEED);
        int rounds = quick ? 20 : 100;
        long slowest = 0;
        int disturbed = 0;
        int open = 0;
        for (int round = 0; round < rounds + 5; round++) {
            int missed = random.nextInt(published.size());
            int person = published.person(missed);
            if (person == Roster.NOBODY) {
                continue;
            }
            var seat = staffing.seats().get(missed);
            var away = new ArrayList<>(staffing.people().get(person).away());
            away.add(new Span(seat.start(), seat.end()));
            var now = staffing.with(person, staffing.people().get(person).withAway(away));
            long start = System.nanoTime();
            var replan = Replan.of(now, published, seat.start());
            long took = System.nanoTime() - start;
            if (Tally.of(now, replan.roster()).hard() > 0) {
                throw new IllegalStateException("a replan breaks a hard rule: " + replan.changes());
            }
            disturbed = Math.max(disturbed, replan.disturbed().size());
            open += replan.roster().person(missed) == Roster.NOBODY ? 1 : 0;
            slowest = round < 5 ? 0 : Math.max(slowest, took); // the first ones warm up
        }
        System.out.printf(
                "%d %s: slowest %.1f ms, at most %d people disturbed, %d seats left open%n",
                rounds, what, slowest / 1e6, disturbed, open);
        return new Mended(slowest / 1e6, disturbed);
    }
}
