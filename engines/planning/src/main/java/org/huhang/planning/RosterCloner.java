package org.huhang.planning;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import java.util.ArrayList;

/// Copies what the search changes and nothing else: the general cloner takes several times as long, and there
/// is one copy for each new best roster. Public because the solver makes it.
public final class RosterCloner implements SolutionCloner<RosterSolution> {
    @Override
    public RosterSolution cloneSolution(RosterSolution original) {
        var placements = new ArrayList<Placement>(original.placements.size());
        for (var placement : original.placements) {
            placements.add(placement.copy());
        }
        var copy = new RosterSolution(placements, original.workers, original.begun);
        copy.score = original.score;
        return copy;
    }
}
