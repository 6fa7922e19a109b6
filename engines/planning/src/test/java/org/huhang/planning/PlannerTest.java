package org.huhang.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Objects;
import org.huhang.planning.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstRosterFillsWhatCanBeFilled(long seed) {
        var staffing = Sample.of(40, 270, 14, seed).staffing();
        var first = Planner.first(staffing, Roster.empty(staffing.seats().size()));
        var tally = Tally.of(staffing, first);
        assertEquals("0 0", tally.hard() + " " + tally.unfilled());
    }

    @Test
    void searchingMakesItBetterAndBreaksNothing() {
        var staffing = Sample.of(10, 70, 14, 5).staffing();
        var told = new ArrayList<Progress>();
        var start = Roster.empty(staffing.seats().size());
        var best = new Planner(staffing, start, Planner.Settings.of(5, SHORT)).solve(told::add);
        var tally = Tally.of(staffing, best);
        assertEquals("0 0", tally.hard() + " " + tally.unfilled());
        assertTrue(tally.soft() < told.getFirst().soft(), told.getFirst() + " to " + tally);
        assertEquals(tally.soft(), told.getLast().soft());
        assertEquals(0, told.getFirst().elapsedMillis());
    }

    @Test
    void pinnedSeatsStayEvenWhereTheyBreakARule() {
        var duties = new Duties()
                .seat(1, 8, 16)
                .seat(2, 8, 16)
                .seat(1, 32, 40)
                .guard()
                .guard();
        var pinned = new BitSet();
        pinned.set(0, 2);
        var start = Roster.of(0, 0, Roster.NOBODY).pin(pinned);
        var best = new Planner(duties.staffing(), start, Planner.Settings.of(1, Duration.ofMillis(200)))
                .solve(progress -> {});
        assertEquals("0 0", best.person(0) + " " + best.person(1));
        assertTrue(best.person(2) != Roster.NOBODY);
        assertEquals(1, Tally.of(duties.staffing(), best).hard());
    }

    @Test
    void anImpossibleDemandStillGetsTheBestRoster() {
        var duties = new Duties().seat(1, 8, 16).seat(2, 8, 16).seat(3, 8, 16).seat(1, 8, 16, Duties.NURSE);
        duties.guard().guard();
        var best = new Planner(duties.staffing(), Roster.empty(4), Planner.Settings.of(1, Duration.ofMillis(200)))
                .solve(progress -> {});
        var tally = Tally.of(duties.staffing(), best);
        assertEquals("0 2", tally.hard() + " " + tally.unfilled());
    }

    @Test
    void stoppedBeforeItBeginsItGivesTheFirstRoster() {
        var staffing = Sample.of(4, 30, 14, 5).staffing();
        var planner = new Planner(staffing, Roster.empty(staffing.seats().size()), hourLong());
        planner.stop();
        var best = planner.solve(progress -> {});
        assertEquals(0, best.unfilled());
    }

    @Test
    void stoppedWhileItSearchesItGivesTheBestSoFar() {
        var staffing = Sample.of(4, 30, 14, 5).staffing();
        var planner = new Planner(staffing, Roster.empty(staffing.seats().size()), hourLong());
        var told = new ArrayList<Progress>();
        var best = planner.solve(progress -> {
            told.add(progress);
            if (told.size() == 3) {
                planner.stop();
            }
        });
        assertTrue(told.size() >= 3);
        assertEquals(told.getLast().soft(), Tally.of(staffing, best).soft());
    }

    /// The solver itself looks after each move whether its score is what it should be, and whether undoing
    /// undoes.
    @Test
    void movesKeepTheScoreTrue() {
        var staffing = Duties.withOtherRosters(Sample.of(4, 30, 14, 5).staffing(), 5);
        var start = Planner.first(staffing, Roster.empty(staffing.seats().size()));
        var config =
                Planner.config(hourLong(), staffing.seats().size()).withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        Objects.requireNonNull(config.getScoreDirectorFactoryConfig())
                .setAssertionScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(RosterConstraints.class));
        config.setTerminationConfig(new TerminationConfig().withStepCountLimit(150));
        var solution = SolverFactory.<RosterSolution>create(config)
                .buildSolver()
                .solve(RosterSolution.of(staffing, start, 100, () -> {}));
        var roster = solution.into(start);
        assertEquals(0, Tally.of(staffing, roster).hard());
    }

    private static Planner.Settings hourLong() {
        return Planner.Settings.of(5, Duration.ofHours(1));
    }
}
