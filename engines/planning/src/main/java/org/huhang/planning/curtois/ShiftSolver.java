package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Finds a good roster for an instance: first one row after the other by [Reline], then by local search.
public final class ShiftSolver {
    /// Told of each better roster, on the solver's thread.
    public interface Listener {
        void better(long elapsedMillis, long breaches, long penalty);
    }

    /// Simulated annealing from about a third of what a missing person mostly costs; tried against late
    /// acceptance and hotter and colder starts, it ended a tenth better in the same time.
    private static final String TEMPERATURE = "0hard/35soft";

    private static final int PATIENCE = 20;

    private ShiftSolver() {}

    /// @return for each employee and day a shift's index or [Instance#OFF]
    public static List<int[]> solve(Instance instance, long seed, Duration atMost, Listener listener) {
        var tables = new Tables(instance);
        var first = first(tables, new Random(seed));
        var score = Score.of(
                instance, first.lines.stream().map(line -> line.row.toArray()).toList());
        listener.better(0, score.breaches().size(), score.penalty());
        if (atMost.isZero()) {
            return first.roster();
        }
        var solver = SolverFactory.<Shiftplan>create(config(seed, atMost)).buildSolver();
        solver.addEventListener(event -> {
            var best = (HardSoftLongScore) event.getNewBestScore();
            listener.better(event.getTimeMillisSpent(), -best.hardScore(), -best.softScore());
        });
        return Objects.requireNonNull(solver.solve(first)).roster();
    }

    static SolverConfig config(long seed, Duration atMost) {
        return new SolverConfig()
                .withSolutionClass(Shiftplan.class)
                .withEntityClasses(Line.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(ShiftplanScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(atMost)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(LineMoves.class))
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    /// Each employee in turn gets the cheapest row, given those before. Where none is found that breaks no
    /// rule, the employee is left without shifts, and the search begins with that.
    static Shiftplan first(Tables tables, Random random) {
        var lines = new ArrayList<Line>();
        int[] off = new int[tables.days];
        Arrays.fill(off, Instance.OFF);
        var rules = new RowRules(tables);
        for (int employee = 0; employee < tables.staff; employee++) {
            var row = new Row(off, rules.count(employee, off, null));
            lines.add(new Line(employee, row));
        }
        var desk = new Desk(tables, lines);
        var order = new ArrayList<>(lines);
        Collections.shuffle(order, random);
        for (var line : order) {
            int[] found = null;
            for (int patience = 1; found == null && patience <= PATIENCE; patience *= 4) {
                found = new Reline(desk).find(line.employee, off, 0, tables.days, 0, patience, random);
            }
            if (found != null) {
                desk.touched(line);
                line.row = desk.row(line.employee, found);
                desk.catchUp();
            }
        }
        return new Shiftplan(tables, lines);
    }
}
