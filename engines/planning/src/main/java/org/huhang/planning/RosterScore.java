package org.huhang.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.List;

/// The score of [RosterConstraints], kept up by what one person more or less on one seat changes: some ten times
/// as many moves in the same time. A test lets the solver hold each of its scores against those of the
/// constraints. Public because the solver makes it.
public final class RosterScore implements IncrementalScoreCalculator<RosterSolution, HardMediumSoftLongScore> {
    private final List<Served> services = new ArrayList<>();
    private long hard;
    private long empty;
    private long soft;

    @Override
    public void resetWorkingSolution(RosterSolution solution) {
        services.clear();
        hard = 0;
        empty = 0;
        soft = 0;
        for (var worker : solution.workers) {
            services.add(new Served(worker));
        }
        solution.placements.forEach(this::add);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        var placement = (Placement) entity;
        if (placement.worker == null) {
            empty--;
            return;
        }
        services.get(placement.worker.index).held.remove(placement);
        count(placement, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        add((Placement) entity);
    }

    private void add(Placement placement) {
        if (placement.worker == null) {
            empty++;
            return;
        }
        count(placement, 1);
        services.get(placement.worker.index).held.add(placement);
    }

    /// What the placement adds to those that its worker holds beside it; `by` 1, or -1 to take it away.
    private void count(Placement placement, int by) {
        var worker = placement.worker();
        var service = services.get(worker.index);
        hard += (long) by * (barred(placement, worker) + service.clashes(placement)) + service.week(placement, by);
        soft += by
                * (SoftRules.nearHome(worker.rules, worker.person, placement.seat)
                        + SoftRules.ownCompound(worker.rules, worker.person, placement.seat));
        soft += service.spread(placement, by) + service.post(placement, by);
        if (worker.partner != null && placement.seat.night()) {
            soft += by * couple(placement, worker, worker.partner);
        }
    }

    private static int barred(Placement placement, Worker worker) {
        var person = worker.person;
        var seat = placement.seat;
        if (Eligibility.holds(worker.rules, person, seat)) {
            return 0;
        }
        return (Eligibility.skilled(person, seat) ? 0 : 1)
                + (Eligibility.inLoop(person, seat) ? 0 : 1)
                + (Eligibility.shortEnough(worker.rules, person, seat) ? 0 : 1)
                + (Eligibility.fit(person, seat) ? 0 : 1)
                + (Eligibility.here(person, seat) ? 0 : 1)
                + (Turns.nightBesideElsewhere(person, seat) ? 1 : 0);
    }

    private long couple(Placement placement, Worker worker, Worker partner) {
        long meetings = 0;
        for (var theirs : services.get(partner.index).held) {
            if (SoftRules.bothAtNight(worker.person, placement.seat, partner.person, theirs.seat)) {
                meetings++;
            }
        }
        return meetings * worker.rules.weights().couples();
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(-hard, -empty, -soft);
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // no seat comes while it runs
    }

    @Override
    public void afterEntityAdded(Object entity) {
        // no seat comes while it runs
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        // no seat goes while it runs
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // no seat goes while it runs
    }
}
