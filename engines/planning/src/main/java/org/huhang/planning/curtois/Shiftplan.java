package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole instance as the solver sees it.
@PlanningSolution(solutionCloner = ShiftplanCloner.class)
final class Shiftplan {
    final Tables tables;

    @PlanningEntityCollectionProperty
    List<Line> lines;

    @PlanningScore
    @Nullable
    HardSoftLongScore score;

    Shiftplan(Tables tables, List<Line> lines) {
        this.tables = tables;
        this.lines = lines;
    }

    List<int[]> roster() {
        return lines.stream().map(line -> line.row.toArray()).toList();
    }
}
