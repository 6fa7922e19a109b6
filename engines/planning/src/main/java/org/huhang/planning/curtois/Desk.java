package org.huhang.planning.curtois;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// How many work each shift on each day, kept beside the solver's own state for the moves: brought up to date
/// at the start of each step by looking at the lines that moves have touched since.
final class Desk {
    final Tables tables;
    final RowRules rules;
    final List<Line> lines;
    final int[][] working;
    private final List<Row> known = new ArrayList<>();
    private final List<Line> touched = new ArrayList<>();
    private final BitSet isTouched = new BitSet();

    Desk(Tables tables, List<Line> lines) {
        this.tables = tables;
        this.lines = lines;
        rules = new RowRules(tables);
        working = new int[tables.days][tables.shifts];
        for (var line : lines) {
            known.add(line.row);
            count(line.row, 0, tables.days, 1);
        }
    }

    void touched(Line line) {
        if (!isTouched.get(line.employee)) {
            isTouched.set(line.employee);
            touched.add(line);
        }
    }

    void catchUp() {
        for (var line : touched) {
            var before = known.get(line.employee);
            if (before != line.row) {
                count(before, 0, tables.days, -1);
                count(line.row, 0, tables.days, 1);
                known.set(line.employee, line.row);
            }
        }
        touched.clear();
        isTouched.clear();
    }

    /// Adds a row's shifts to the counts, or takes them away.
    void count(Row row, int from, int to, int by) {
        for (int day = from; day < to; day++) {
            if (row.at(day) != Instance.OFF) {
                working[day][row.at(day)] += by;
            }
        }
    }

    Row row(int employee, int[] shifts) {
        return new Row(shifts, rules.count(employee, shifts, null));
    }

    boolean holds(int employee, int[] shifts) {
        return rules.holds(employee, shifts);
    }
}
