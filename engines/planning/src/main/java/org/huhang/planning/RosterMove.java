package org.huhang.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some seats change hands at once.
final class RosterMove extends AbstractMove<RosterSolution> {
    private final Crew crew;
    private final List<Placement> placements = new ArrayList<>(4);
    private final List<@Nullable Worker> workers = new ArrayList<>(4);

    RosterMove(Crew crew) {
        this.crew = crew;
    }

    RosterMove give(Placement placement, @Nullable Worker worker) {
        placements.add(placement);
        workers.add(worker);
        return this;
    }

    boolean isEmpty() {
        return placements.isEmpty();
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RosterSolution> director) {
        return !isEmpty();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RosterSolution> director) {
        for (int at = 0; at < placements.size(); at++) {
            var placement = placements.get(at);
            crew.touched(placement);
            director.beforeVariableChanged(placement, "worker");
            placement.worker = workers.get(at);
            director.afterVariableChanged(placement, "worker");
        }
    }

    @Override
    public String toString() {
        return placements + " to " + workers;
    }
}
