package org.huhang.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/// One search for the best roster: a first one at once, then better ones until its time is over or it is
/// stopped. Pinned seats stay as they are. The same input and seed walk the same way; how far depends on the
/// machine.
public final class Planner {
    /// @param seed the search's only source of randomness
    /// @param atMost how long to search after the first roster; zero for the first roster alone
    /// @param candidates how many people, nearest first, are tried on a seat
    public record Settings(long seed, Duration atMost, int candidates) {
        public static Settings of(long seed, Duration atMost) {
            return new Settings(seed, atMost, 100);
        }
    }

    /// The search accepts what is no worse than so many steps ago: far back where its time lets it try each seat
    /// often, hardly at all where the time is just enough to better each of them.
    private static final long LATENESS_A_SECOND = 3_400;

    private static final int LEAST_LATENESS = 5;
    private static final int MOST_LATENESS = 2_000;

    private final Staffing staffing;
    private final Roster start;
    private final Settings settings;
    private final Solver<RosterSolution> solver;
    private volatile boolean stopped;

    /// @param start the seats already held, pinned or not, by index in `staffing`
    public Planner(Staffing staffing, Roster start, Settings settings) {
        this.staffing = staffing;
        this.start = start;
        this.settings = settings;
        solver = SolverFactory.<RosterSolution>create(config(settings, start.size()))
                .buildSolver();
    }

    static SolverConfig config(Settings settings, int seats) {
        long lateness = settings.atMost().toSeconds() * LATENESS_A_SECOND / Math.max(1, seats);
        return new SolverConfig()
                .withSolutionClass(RosterSolution.class)
                .withEntityClasses(Placement.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RosterScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(settings.seed())
                .withTerminationSpentLimit(settings.atMost())
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(RosterMoves.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                .withLateAcceptanceSize(Math.clamp(lateness, LEAST_LATENESS, MOST_LATENESS)))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    /// The first roster alone: no hard rule broken by what it adds, in a second or two for a whole city.
    public static Roster first(Staffing staffing, Roster start) {
        var board = new Board(staffing, start);
        new Greedy(board, new Nearest(staffing)).fill();
        return start.filled(board.toArray());
    }

    /// Searches until its time is over or [#stop] is called. Call it once.
    public Roster solve(Consumer<Progress> listener) {
        var first = first(staffing, start);
        var tally = Tally.of(staffing, first);
        listener.accept(new Progress(0, tally.hard(), tally.unfilled(), tally.soft(), () -> first));
        boolean anyFree = false;
        for (int seat = 0; seat < first.size(); seat++) {
            anyFree |= !first.pinned(seat);
        }
        if (stopped || !anyFree || settings.atMost().isZero()) {
            return first;
        }
        solver.addEventListener(event -> {
            var best = event.getNewBestSolution();
            var score = (HardMediumSoftLongScore) event.getNewBestScore();
            listener.accept(new Progress(
                    event.getTimeMillisSpent(),
                    -score.hardScore(),
                    -score.mediumScore(),
                    -score.softScore(),
                    () -> best.into(start)));
        });
        var problem = RosterSolution.of(staffing, first, settings.candidates(), this::begun);
        return Objects.requireNonNull(solver.solve(problem)).into(start);
    }

    /// From any thread, at any time: [#solve] returns the best so far within moments.
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }

    /// A stop before the search began would be forgotten by the solver.
    private void begun() {
        if (stopped) {
            solver.terminateEarly();
        }
    }
}
