package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/// An employee as the solver sees one: the whole row of days is one variable, so that every move leaves whole
/// rows, and the moves see to it that a row breaks no rule.
@PlanningEntity
final class Line {
    private static final Row NONE = new Row(new int[0], 0);

    @PlanningId
    Integer employee;

    @PlanningVariable
    Row row;

    Line(int employee, Row row) {
        this.employee = employee;
        this.row = row;
    }

    /// Two rows, so that the solver sees something to choose from: the moves make their rows themselves.
    @ValueRangeProvider
    List<Row> range() {
        return List.of(row, NONE);
    }

    Line copy() {
        return new Line(employee, row);
    }

    @Override
    public String toString() {
        return "employee " + employee;
    }
}
