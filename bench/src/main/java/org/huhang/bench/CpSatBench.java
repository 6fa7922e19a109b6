package org.huhang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huhang.planning.Planner;
import org.huhang.planning.Roster;
import org.huhang.planning.Tally;
import org.huhang.planning.sample.Sample;

/// The same staffing, candidates, rules and weights for both, the same time, one after the other; both
/// results are counted by the same plain account. CP-SAT has both cores, our search uses one.
final class CpSatBench {
    private record Size(int posts, int staff) {}

    private static final List<Size> SIZES = List.of(new Size(4, 30), new Size(15, 100), new Size(45, 300));
    private static final int DAYS = 14;
    private static final long SEED = 7;
    /// As many candidates a seat as the planner tries.
    private static final int CANDIDATES = 100;
    /// Within this of its bound, CP-SAT has nearly proved itself best, and we may be at most as much above.
    private static final double NEAR = 0.05;

    private final boolean quick;

    CpSatBench(boolean quick) {
        this.quick = quick;
    }

    List<Figure> run() {
        var figures = new ArrayList<Figure>();
        var time = Duration.ofSeconds(quick ? 8 : 40);
        for (var size : quick ? SIZES.subList(0, 1) : SIZES) {
            figures.add(compare(size, time));
        }
        return figures;
    }

    private static Figure compare(Size size, Duration time) {
        var staffing = Sample.of(size.posts(), size.staff(), DAYS, SEED).staffing();
        var empty = Roster.empty(staffing.seats().size());
        var ours = Tally.of(
                staffing,
                new Planner(staffing, empty, new Planner.Settings(SEED, time, CANDIDATES)).solve(progress -> {}));
        var peer = new CpSatModel(staffing, CANDIDATES).solve(time, SEED);
        var theirs = Tally.of(staffing, peer.roster());
        if (theirs.hard() > 0) {
            throw new IllegalStateException("CP-SAT's roster breaks our rules: " + theirs);
        }
        double gap = (peer.objective() - peer.bound()) / Math.max(1, peer.objective());
        System.out.printf(
                "%d staff, %d seats, %d s: ours %d empty, %,d soft; CP-SAT %d empty, %,d soft, bound %,.0f (gap %.1f %%)%n",
                size.staff(),
                staffing.seats().size(),
                time.toSeconds(),
                ours.unfilled(),
                ours.soft(),
                theirs.unfilled(),
                theirs.soft(),
                peer.bound(),
                gap * 100);
        System.out.println("  ours " + ours.byRule() + "\n  CP-SAT " + theirs.byRule());
        double ratio = ours.unfilled() > theirs.unfilled()
                ? 0
                : theirs.unfilled() > ours.unfilled() ? 1000 : (double) theirs.soft() / ours.soft();
        double goal = gap <= NEAR ? 1 / (1 + NEAR) : 1;
        return new Figure(
                "roster.vs-cpsat-" + size.staff(),
                ours.soft(),
                "points",
                "cp-sat",
                ratio,
                new Figure.Goal("ratio", false, goal));
    }
}
