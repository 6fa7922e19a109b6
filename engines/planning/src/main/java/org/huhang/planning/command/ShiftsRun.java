package org.huhang.planning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.huhang.planning.curtois.Instance;
import org.huhang.planning.curtois.RosterText;
import org.huhang.planning.curtois.Score;
import org.huhang.planning.curtois.ShiftSolver;
import org.jspecify.annotations.Nullable;

/// An instance of Curtois and Qu, solved and printed.
final class ShiftsRun {
    private final PlanBenchmark.Run run;
    private final Instance instance;

    ShiftsRun(PlanBenchmark.Run run, Instance instance) {
        this.run = run;
        this.instance = instance;
    }

    /// @param out the roster goes there, too
    /// @return whether no hard rule is broken
    boolean print(@Nullable Path out) throws IOException {
        System.out.printf(
                "%s: %d days, %d employees, %d shifts%n",
                run.file(),
                instance.days(),
                instance.staff().size(),
                instance.shifts().size());
        var lines = new ProgressLines();
        var roster = ShiftSolver.solve(
                instance,
                run.seed(),
                Duration.ofSeconds(run.seconds()),
                (elapsedMillis, breaches, penalty) -> lines.print(
                        elapsedMillis,
                        "penalty " + penalty + (breaches == 0 ? "" : ", hard rules broken: " + breaches)));
        var score = Score.of(instance, roster);
        print(roster, score);
        if (out != null) {
            Files.write(out, RosterText.table(instance, roster));
        }
        return score.breaches().isEmpty();
    }

    private void print(List<int[]> roster, Score score) {
        System.out.println();
        RosterText.chart(instance, roster).forEach(System.out::println);
        System.out.println();
        RosterText.breaches(instance, score).forEach(line -> System.out.println("broken: " + line));
        System.out.printf(
                "shift-on %d, shift-off %d, under %d, over %d; hard rules broken: %d%n",
                score.onRequests(),
                score.offRequests(),
                score.under(),
                score.over(),
                score.breaches().size());
        System.out.printf("penalty %d%n", score.penalty());
    }
}
