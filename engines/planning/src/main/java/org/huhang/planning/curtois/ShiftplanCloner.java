package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/// Copies one object for each employee; rows never change. Public because the solver makes it.
public final class ShiftplanCloner implements SolutionCloner<Shiftplan> {
    @Override
    public Shiftplan cloneSolution(Shiftplan original) {
        var copy = new Shiftplan(
                original.tables, original.lines.stream().map(Line::copy).toList());
        copy.score = original.score;
        return copy;
    }
}
