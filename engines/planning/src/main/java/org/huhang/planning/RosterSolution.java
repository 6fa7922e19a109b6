package org.huhang.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole roster as the solver sees it.
@PlanningSolution(solutionCloner = RosterCloner.class)
final class RosterSolution {
    @PlanningEntityCollectionProperty
    List<Placement> placements;

    final List<Worker> workers;

    /// Runs on the solver's thread when the search begins.
    final Runnable begun;

    @PlanningScore
    @Nullable
    HardMediumSoftLongScore score;

    RosterSolution(List<Placement> placements, List<Worker> workers, Runnable begun) {
        this.placements = placements;
        this.workers = workers;
        this.begun = begun;
    }

    static RosterSolution of(Staffing staffing, Roster roster, int most, Runnable begun) {
        var rules = staffing.rules();
        var workers = new ArrayList<Worker>();
        for (var person : staffing.people()) {
            workers.add(new Worker(workers.size(), person, rules));
        }
        for (var worker : workers) {
            int partner = worker.person.family().partner();
            worker.partner = partner == -1 ? null : workers.get(partner);
        }
        var nearest = new Nearest(staffing);
        var placements = new ArrayList<Placement>();
        for (int index = 0; index < roster.size(); index++) {
            var seat = staffing.seats().get(index);
            int holder = roster.person(index);
            var candidates = new ArrayList<Worker>();
            Arrays.stream(nearest.candidates(index, most)).forEach(person -> candidates.add(workers.get(person)));
            var worker = holder == Roster.NOBODY ? null : workers.get(holder);
            if (worker != null && !candidates.contains(worker)) {
                candidates.add(worker);
            }
            placements.add(new Placement(
                    index, seat, rules.week(seat), roster.pinned(index), List.copyOf(candidates), worker));
        }
        return new RosterSolution(placements, workers, begun);
    }

    Roster into(Roster roster) {
        int[] people = new int[placements.size()];
        for (var placement : placements) {
            people[placement.index] = placement.worker == null ? Roster.NOBODY : placement.worker.index;
        }
        return roster.filled(people);
    }
}
