package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.ArrayList;
import java.util.List;

/// Some employees get other rows at once.
final class LineMove extends AbstractMove<Shiftplan> {
    private final Desk desk;
    private final List<Line> lines = new ArrayList<>(3);
    private final List<Row> rows = new ArrayList<>(3);

    LineMove(Desk desk) {
        this.desk = desk;
    }

    void give(Line line, Row row) {
        lines.add(line);
        rows.add(row);
    }

    void clear() {
        lines.clear();
        rows.clear();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Shiftplan> director) {
        return !isEmpty();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Shiftplan> director) {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            desk.touched(line);
            director.beforeVariableChanged(line, "row");
            line.row = rows.get(at);
            director.afterVariableChanged(line, "row");
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
