package org.huhang.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seat as the solver sees one: it chooses who holds it, among its own candidates, or nobody.
/// What is annotated is not final: the solver wants to be able to set it.
@PlanningEntity
final class Placement {
    @PlanningId
    Integer index;

    final Seat seat;
    final int week;

    @PlanningPin
    boolean pinned;

    @ValueRangeProvider
    List<Worker> candidates;

    private final int[] sortedCandidates;

    @PlanningVariable(allowsUnassigned = true)
    @Nullable
    Worker worker;

    Placement(int index, Seat seat, int week, boolean pinned, List<Worker> candidates, @Nullable Worker worker) {
        this.index = index;
        this.seat = seat;
        this.week = week;
        this.pinned = pinned;
        this.candidates = candidates;
        this.sortedCandidates =
                candidates.stream().mapToInt(one -> one.index).sorted().toArray();
        this.worker = worker;
    }

    private Placement(Placement other) {
        index = other.index;
        seat = other.seat;
        week = other.week;
        pinned = other.pinned;
        candidates = other.candidates;
        sortedCandidates = other.sortedCandidates;
        worker = other.worker;
    }

    Placement copy() {
        return new Placement(this);
    }

    Worker worker() {
        return Objects.requireNonNull(worker);
    }

    int week() {
        return week;
    }

    int post() {
        return seat.post();
    }

    int minutes() {
        return seat.minutes();
    }

    int heatSpells() {
        return seat.heatSpells();
    }

    boolean allows(@Nullable Worker other) {
        return other == null || Arrays.binarySearch(sortedCandidates, other.index) >= 0;
    }

    @Override
    public String toString() {
        return "seat " + index;
    }
}
