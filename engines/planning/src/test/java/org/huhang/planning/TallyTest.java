package org.huhang.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.huhang.planning.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The plain account and the solver's score are the same, on any roster.
class TallyTest {
    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlainAccountIsTheSolversScore(long seed) {
        System.out.println("seed " + seed);
        var staffing = Duties.withOtherRosters(Sample.of(8, 55, 14, seed).staffing(), seed);
        var random = new SplittableRandom(seed);
        int[] people = new int[staffing.seats().size()];
        Arrays.setAll(people, seat -> random.nextInt(10) == 0 ? Roster.NOBODY : random.nextInt(55));
        var roster = Roster.of(people);
        var solution = RosterSolution.of(staffing, roster, 20, () -> {});
        var factory = SolverFactory.<RosterSolution>create(new SolverConfig()
                .withSolutionClass(RosterSolution.class)
                .withEntityClasses(Placement.class)
                .withConstraintProviderClass(RosterConstraints.class)
                .withTerminationSpentLimit(Duration.ofSeconds(1)));
        var analysis = SolutionManager.create(factory).analyze(solution);
        var tally = Tally.of(staffing, roster);
        var fast = new RosterScore();
        fast.resetWorkingSolution(solution);
        assertEquals(
                HardMediumSoftLongScore.of(-tally.hard(), -tally.unfilled(), -tally.soft()), fast.calculateScore());
        for (var rule : Rule.values()) {
            var score = (HardMediumSoftLongScore) analysis.constraintMap().values().stream()
                    .filter(one -> one.constraintName().equals(rule.name()))
                    .findFirst()
                    .orElseThrow()
                    .score();
            long points = -(score.hardScore() + score.mediumScore() + score.softScore());
            assertEquals(points, tally.of(rule), rule.name());
        }
        assertTrue(tally.hard() > 0, "a random roster breaks something");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theHiddenRosterBreaksNothingAndFillsEverything(long seed) {
        System.out.println("seed " + seed);
        var sample = Sample.of(20, 135, 14, seed);
        var tally = Tally.of(sample.staffing(), sample.hidden());
        assertEquals("0 0", tally.hard() + " " + tally.unfilled());
    }

    @Test
    void theSameSeedMakesTheSameSample() {
        assertEquals(Sample.of(5, 40, 14, 7), Sample.of(5, 40, 14, 7));
    }

    /// What a placement adds, by [Cost], is what the account says before and after.
    @ParameterizedTest
    @MethodSource("seeds")
    void aPlacementAddsWhatItsCostSays(long seed) {
        System.out.println("seed " + seed);
        var sample = Sample.of(8, 55, 14, seed);
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            int seat = random.nextInt(sample.hidden().size());
            int person = random.nextInt(55);
            var without = sample.hidden().with(seat, Roster.NOBODY);
            var board = new Board(sample.staffing(), without);
            long added = Tally.of(sample.staffing(), without.with(seat, person)).soft()
                    - Tally.of(sample.staffing(), without).soft();
            assertEquals(added, Cost.of(board, person, seat));
            assertEquals(
                    added,
                    Cost.byRule(board, person, seat).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }
}
