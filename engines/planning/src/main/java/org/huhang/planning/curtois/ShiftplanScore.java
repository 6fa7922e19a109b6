package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The score, kept up by differences between an employee's old row and the new one; [Score] counts the same
/// plainly. Public because the solver makes it.
public final class ShiftplanScore implements IncrementalScoreCalculator<Shiftplan, HardSoftLongScore> {
    private final List<Row> rows = new ArrayList<>();
    private Tables tables = new Tables(new Instance(0, List.of(), List.of(), List.of(), List.of(), List.of()));
    private int[][] working = new int[0][0];
    private long hard;
    private long soft;

    @Override
    public void resetWorkingSolution(Shiftplan solution) {
        tables = solution.tables;
        working = new int[tables.days][tables.shifts];
        rows.clear();
        hard = 0;
        soft = tables.requestBase;
        for (int day = 0; day < tables.days; day++) {
            for (int shift = 0; shift < tables.shifts; shift++) {
                soft += tables.coverCost(day, shift, 0);
            }
        }
        var off = new int[tables.days];
        Arrays.fill(off, Instance.OFF);
        for (var line : solution.lines) {
            rows.add(new Row(off, 0));
            change(line);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        change((Line) entity);
    }

    private void change(Line line) {
        int employee = line.employee;
        var before = rows.get(employee);
        var after = line.row;
        for (int day = 0; day < tables.days; day++) {
            int from = before.at(day);
            int to = after.at(day);
            if (from != to) {
                if (from != Instance.OFF) {
                    soft -= tables.request[employee][day][from] + tables.coverCost(day, from, working[day][from]);
                    soft += tables.coverCost(day, from, --working[day][from]);
                }
                if (to != Instance.OFF) {
                    soft += tables.request[employee][day][to] - tables.coverCost(day, to, working[day][to]);
                    soft += tables.coverCost(day, to, ++working[day][to]);
                }
            }
        }
        hard += after.breaches - before.breaches;
        rows.set(employee, after);
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-hard, -soft);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // the old row is still known
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // nobody joins while it runs
    }

    @Override
    public void afterEntityAdded(Object entity) {
        // nobody joins while it runs
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        // nobody leaves while it runs
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // nobody leaves while it runs
    }
}
