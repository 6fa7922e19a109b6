package org.huhang.planning.curtois;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShiftSolverTest {
    @Test
    void itFindsTheBestOfAllRostersOfASmallInstance() throws BadInstance {
        var instance = Texts.week();
        var found = ShiftSolver.solve(instance, 1, Duration.ofSeconds(1), (elapsed, breaches, penalty) -> {});
        var score = Score.of(instance, found);
        assertEquals(List.of(), score.breaches());
        assertEquals(best(instance), score.penalty());
    }

    /// Every pair of rows that break nothing.
    private static long best(Instance instance) {
        var tables = new Tables(instance);
        var rules = new RowRules(tables);
        var rows = new ArrayList<List<int[]>>();
        for (int employee = 0; employee < 2; employee++) {
            var good = new ArrayList<int[]>();
            for (int number = 0; number < 2187; number++) {
                int[] row = new int[7];
                int rest = number;
                for (int day = 0; day < 7; day++, rest /= 3) {
                    row[day] = rest % 3 - 1;
                }
                if (rules.count(employee, row, null) == 0) {
                    good.add(row);
                }
            }
            rows.add(good);
        }
        long best = Long.MAX_VALUE;
        for (int[] one : rows.get(0)) {
            for (int[] two : rows.get(1)) {
                best = Math.min(best, Score.of(instance, List.of(one, two)).penalty());
            }
        }
        return best;
    }

    /// Each better roster of a search has the penalty that the plain account finds, and breaks nothing.
    @Test
    void movesKeepTheScoreTrue() throws BadInstance {
        var instance = Texts.week();
        var config = ShiftSolver.config(3, Duration.ofHours(1));
        config.setTerminationConfig(new TerminationConfig().withStepCountLimit(5000));
        var solver = SolverFactory.<Shiftplan>create(config).buildSolver();
        var told = new ArrayList<String>();
        solver.addEventListener(event -> {
            var score = Score.of(instance, event.getNewBestSolution().roster());
            var fast = (HardSoftLongScore) event.getNewBestScore();
            told.add(fast.toString());
            assertEquals(-score.penalty(), fast.softScore());
            assertEquals(score.breaches().isEmpty(), fast.hardScore() == 0);
        });
        var solved = solver.solve(plan(instance));
        assertTrue(told.size() > 1, told.toString());
        var score = Score.of(instance, solved.roster());
        assertEquals(-score.penalty(), Objects.requireNonNull(solved.score).softScore());
        assertEquals(0, score.breaches().size());
    }

    /// Everybody off, which breaks the least minutes: there is something to better.
    private static Shiftplan plan(Instance instance) {
        var tables = new Tables(instance);
        var rules = new RowRules(tables);
        var lines = new ArrayList<Line>();
        for (int employee = 0; employee < tables.staff; employee++) {
            int[] off = new int[tables.days];
            Arrays.fill(off, Instance.OFF);
            lines.add(new Line(employee, new Row(off, rules.count(employee, off, null))));
        }
        return new Shiftplan(tables, lines);
    }

    @Test
    void progressIsToldFromTheFirstRosterOn() throws BadInstance {
        var told = new ArrayList<Long>();
        ShiftSolver.solve(Texts.week(), 1, Duration.ofMillis(300), (elapsed, breaches, penalty) -> told.add(penalty));
        assertTrue(told.size() >= 1);
        assertEquals(
                told.stream().sorted((one, other) -> Long.compare(other, one)).toList(), told);
    }

    @Test
    void aRosterIsWrittenForPeopleAndForPrograms() throws BadInstance {
        var instance = Texts.week();
        var roster = Texts.rows(instance, ".EL....", "E.....L");
        assertEquals(List.of("A  .EL....", "B  E.....L"), RosterText.chart(instance, roster));
        assertEquals(List.of("\tE\tL\t\t\t\t", "E\t\t\t\t\t\tL"), RosterText.table(instance, roster));
        assertEquals(
                List.of("1 x LEAST_MINUTES of A", "1 x LEAST_MINUTES of B"),
                RosterText.breaches(instance, Score.of(instance, roster)));
    }
}
