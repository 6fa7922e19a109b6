package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.Streets;
import org.huhang.rounds.Rounds;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;

/// Solves a run: gathers what is known, works the plan out, and writes the version with the end of the run.
@ApplicationScoped
class CallupWork {
    private static final int MOST_NODES = 20_000;
    /// Around the buildings, so that a street behind them is a way, too.
    private static final double MARGIN_DEGREES = 0.004;

    private final CallupStore store;
    private final CallupRunStore runs;
    private final CallupRules rules;
    private final CallupGrounds grounds;
    private final Rounds rounds;
    private final Streets streets;
    private final CityClock clock;

    CallupWork(
            CallupStore store,
            CallupRunStore runs,
            CallupRules rules,
            CallupGrounds grounds,
            Rounds rounds,
            Streets streets,
            CityClock clock) {
        this.store = store;
        this.runs = runs;
        this.rules = rules;
        this.grounds = grounds;
        this.rounds = rounds;
        this.streets = streets;
        this.clock = clock;
    }

    /// What a run came to.
    ///
    /// @param settings with the points that were chosen where there were none
    record Solved(CallupGrounds.Gathered gathered, CallupSettings settings, CallupResult result) {}

    Solved solve(CallupPlan plan, CallupSettings settings, CallupSteps steps) {
        steps.at(RunStep.GATHERING);
        var day = LocalDate.ofInstant(settings.startAt(), clock.zone());
        var numbers = rules.numbers(plan.areaId(), day);
        var round = rounds.find(plan.roundId()).orElseThrow();
        var gathered = grounds.gather(round, plan.areaId(), plan.scale(), numbers, day);
        var ground = gathered.ground();
        return switch (plan.scale()) {
            case DOORS ->
                new Solved(gathered, settings, solver(ground, settings, numbers).solve(steps));
            case AREAS -> {
                steps.at(RunStep.CALLING);
                // those that nobody set are chosen anew; what was chosen or stands stays
                boolean free =
                        settings.points().stream().allMatch(point -> point.postId() == null && point.tables() == 0);
                var wide = free
                        ? WidePoints.of(ground, settings, numbers)
                        : new WidePoints.WidePlan(settings, WideSolver.solve(ground, settings, numbers));
                yield new Solved(gathered, wide.settings(), wide.result());
            }
        };
    }

    /// What comes of other settings and calls on the same ground.
    CallupResult check(CallupPlan plan, CallupVersion from, CallupEdits.EditedCalls changed) {
        var ground = from.ground();
        var settings = changed.settings();
        var numbers = rules.numbers(plan.areaId(), LocalDate.ofInstant(settings.startAt(), clock.zone()));
        return switch (plan.scale()) {
            case DOORS -> solver(ground, settings, numbers).check(changed.calls());
            case AREAS ->
                WideSolver.check(ground, settings, numbers, from.result().areas());
        };
    }

    private CallupSolver solver(CallupGround ground, CallupSettings settings, CallupNumbers numbers) {
        return new CallupSolver(ground, settings, numbers, streets.inBox(box(ground, settings), MOST_NODES));
    }

    private static BuildingSpots.Box box(CallupGround ground, CallupSettings settings) {
        return Stream.concat(
                        ground.buildings().stream()
                                .map(each -> new BuildingSpots.Box(
                                        each.longitude(), each.latitude(), each.longitude(), each.latitude())),
                        settings.points().stream()
                                .map(each -> new BuildingSpots.Box(
                                        each.longitude(), each.latitude(), each.longitude(), each.latitude())))
                .reduce(BuildingSpots.Box::with)
                .orElse(new BuildingSpots.Box(0, 0, 0, 0))
                .withMargin(MARGIN_DEGREES);
    }

    /// The version and the end of its run stand together or not at all.
    @Transactional
    void end(CallupRunStore.PlanRun run, Solved solved, Instant now) {
        store.hold(run.planId());
        var id = new CallupVersionId(Ids.next());
        store.add(
                new CallupVersion(
                        id,
                        run.planId(),
                        store.nextNumber(run.planId()),
                        VersionOrigin.SOLVED,
                        run.fromVersion(),
                        null,
                        solved.settings(),
                        solved.gathered().ground(),
                        solved.result(),
                        run.askedBy(),
                        now),
                run.id());
        store.addVolunteers(id, solved.gathered().volunteers());
        runs.fact(run.id(), "ENDED", null, null, now);
        runs.forget(run.id());
    }

    @Transactional
    void fail(CallupRunId run, String note, Instant now) {
        runs.fact(run, "FAILED", null, note, now);
        runs.forget(run);
    }
}
