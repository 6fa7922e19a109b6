package org.huhang.planning;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.bi.BiJoiner;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// The table of contents: each rule once, by its name in [Rule]. Public because the solver makes it.
public final class RosterConstraints implements ConstraintProvider {
    // one object each, so that the rules which use them share the work
    private static final BiJoiner<Placement, Placement> SAME_PERSON = Joiners.equal(Placement::worker);
    private static final BiJoiner<Placement, Placement> CLASHING = Joiners.filtering((one, other) ->
            one.index < other.index && Turns.clash(one.worker().rules, one.worker().person, one.seat, other.seat));

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            onePlace(factory),
            skill(factory),
            closedLoop(factory),
            unfit(factory),
            away(factory),
            longestShift(factory),
            rest(factory),
            nightsInARow(factory),
            longestWeek(factory),
            presence(factory),
            nearHome(factory),
            ownCompound(factory),
            nights(factory),
            weekends(factory),
            couples(factory),
            heat(factory),
            continuity(factory)
        };
    }

    Constraint onePlace(ConstraintFactory factory) {
        return clash(factory, Rule.ONE_PLACE, (one, other) -> Turns.overlap(one.seat, other.seat));
    }

    Constraint skill(ConstraintFactory factory) {
        return barred(factory, Rule.SKILL, placed -> Eligibility.skilled(placed.worker().person, placed.seat));
    }

    Constraint closedLoop(ConstraintFactory factory) {
        return barred(factory, Rule.CLOSED_LOOP, placed -> Eligibility.inLoop(placed.worker().person, placed.seat));
    }

    Constraint unfit(ConstraintFactory factory) {
        return barred(factory, Rule.UNFIT, placed -> Eligibility.fit(placed.worker().person, placed.seat));
    }

    Constraint away(ConstraintFactory factory) {
        return barred(factory, Rule.AWAY, placed -> Eligibility.here(placed.worker().person, placed.seat));
    }

    Constraint longestShift(ConstraintFactory factory) {
        return barred(
                factory,
                Rule.LONGEST_SHIFT,
                placed -> Eligibility.shortEnough(placed.worker().rules, placed.worker().person, placed.seat));
    }

    Constraint rest(ConstraintFactory factory) {
        return clash(
                factory,
                Rule.REST,
                (one, other) -> Turns.restShort(one.worker().rules, one.worker().person, one.seat, other.seat) > 0);
    }

    Constraint nightsInARow(ConstraintFactory factory) {
        return clashes(factory)
                .filter((one, other) -> Turns.nightsInARow(one.worker().person, one.seat, other.seat))
                .concat(factory.forEach(Placement.class)
                        .filter(placed -> Turns.nightBesideElsewhere(placed.worker().person, placed.seat)))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint(Rule.NIGHTS_IN_A_ROW.name());
    }

    Constraint longestWeek(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .groupBy(Placement::worker, Placement::week, ConstraintCollectors.sum(Placement::minutes))
                .filter((worker, week, minutes) -> worker.tooLong(week, minutes))
                .penalizeLong(ONE_HARD, (worker, week, minutes) -> 1)
                .asConstraint(Rule.LONGEST_WEEK.name());
    }

    /// Medium: whatever is impossible to fill stays empty, and the rest is still the best roster.
    Constraint presence(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Placement.class)
                .filter(placed -> placed.worker == null)
                .penalizeLong(ONE_MEDIUM, placed -> 1)
                .asConstraint(Rule.PRESENCE.name());
    }

    Constraint nearHome(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .penalizeLong(
                        ONE_SOFT,
                        placed -> SoftRules.nearHome(placed.worker().rules, placed.worker().person, placed.seat))
                .asConstraint(Rule.NEAR_HOME.name());
    }

    Constraint ownCompound(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .filter(placed -> placed.seat.compound() != Seat.NO_COMPOUND)
                .penalizeLong(
                        ONE_SOFT,
                        placed -> SoftRules.ownCompound(placed.worker().rules, placed.worker().person, placed.seat))
                .asConstraint(Rule.OWN_COMPOUND.name());
    }

    Constraint nights(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .filter(placed -> placed.seat.night())
                .groupBy(Placement::worker, ConstraintCollectors.count())
                .penalizeLong(ONE_SOFT, Worker::nightPoints)
                .asConstraint(Rule.NIGHTS.name());
    }

    Constraint weekends(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .filter(placed -> placed.seat.weekend())
                .groupBy(Placement::worker, ConstraintCollectors.count())
                .penalizeLong(ONE_SOFT, Worker::weekendPoints)
                .asConstraint(Rule.WEEKENDS.name());
    }

    Constraint couples(ConstraintFactory factory) {
        Predicate<Placement> nightOfOneOfTwo = placed -> placed.seat.night() && placed.worker().partner != null;
        return factory.forEach(Placement.class)
                .filter(nightOfOneOfTwo)
                .join(
                        factory.forEach(Placement.class).filter(nightOfOneOfTwo),
                        Joiners.equal(placed -> placed.worker().partner(), Placement::worker),
                        Joiners.filtering((one, other) -> one.worker().index < other.worker().index
                                && SoftRules.bothAtNight(
                                        one.worker().person, one.seat, other.worker().person, other.seat)))
                .penalizeLong(
                        ONE_SOFT, (one, other) -> one.worker().rules.weights().couples())
                .asConstraint(Rule.COUPLES.name());
    }

    Constraint heat(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .filter(placed -> placed.seat.heatMinutes() > 0)
                .groupBy(Placement::worker, ConstraintCollectors.sum(Placement::heatSpells))
                .penalizeLong(ONE_SOFT, Worker::heatPoints)
                .asConstraint(Rule.HEAT.name());
    }

    Constraint continuity(ConstraintFactory factory) {
        return factory.forEach(Placement.class)
                .groupBy(Placement::worker, Placement::post)
                .penalizeLong(ONE_SOFT, (worker, post) -> worker.rules.weights().continuity())
                .asConstraint(Rule.CONTINUITY.name());
    }

    private static Constraint barred(ConstraintFactory factory, Rule rule, Predicate<Placement> holds) {
        return factory.forEach(Placement.class)
                .filter(placed -> !holds.test(placed))
                .penalizeLong(ONE_HARD, placed -> 1)
                .asConstraint(rule.name());
    }

    private static Constraint clash(ConstraintFactory factory, Rule rule, BiPredicate<Placement, Placement> broken) {
        return clashes(factory)
                .filter(broken)
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint(rule.name());
    }

    private static BiConstraintStream<Placement, Placement> clashes(ConstraintFactory factory) {
        return factory.forEach(Placement.class).join(Placement.class, SAME_PERSON, CLASHING);
    }
}
