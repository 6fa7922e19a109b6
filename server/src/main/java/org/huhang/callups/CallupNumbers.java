package org.huhang.callups;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// The numbers in force somewhere, and what follows from them by arithmetic.
record CallupNumbers(List<CallupRule> rules) {
    CallupNumbers {
        rules = List.copyOf(rules);
    }

    int of(RuleCode code) {
        return rule(code).value();
    }

    /// The upper figure that the source leaves open; the value where it names none.
    int most(RuleCode code) {
        return Objects.requireNonNullElse(rule(code).most(), of(code));
    }

    /// The lower one, likewise.
    int least(RuleCode code) {
        return Objects.requireNonNullElse(rule(code).least(), of(code));
    }

    private CallupRule rule(RuleCode code) {
        return rules.stream()
                .filter(rule -> rule.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule says " + code));
    }

    /// Sampling points for so many people, one at least (C5).
    int points(int people) {
        return atLeastOne(people, of(RuleCode.PEOPLE_PER_POINT));
    }

    /// Tables for so many people, one at least (C6).
    int tables(int people) {
        return atLeastOne(people, of(RuleCode.PEOPLE_PER_TABLE));
    }

    /// Samplers of an area (C5).
    int samplers(int people) {
        return Math.ceilDiv(people, of(RuleCode.PEOPLE_PER_SAMPLER));
    }

    /// Who calls and leads in a building (B3).
    int volunteers(int people) {
        return Math.max(of(RuleCode.VOLUNTEERS_PER_BUILDING), Math.ceilDiv(people, of(RuleCode.PEOPLE_PER_VOLUNTEER)));
    }

    private static int atLeastOne(int people, int each) {
        return Math.max(1, Math.ceilDiv(people, each));
    }

    /// Above the threshold (B9); where nobody told of heat, there is none.
    boolean isHeat(OptionalInt celsius) {
        return celsius.isPresent() && celsius.getAsInt() > of(RuleCode.HEAT_CELSIUS);
    }

    /// Whom a point needs while so many tables work (C8, C9; B9 in heat; B11).
    ///
    /// @param hours from the first call to the last swab, begun ones counted
    PointNeed need(int tables, boolean heat, int hours) {
        int medical = tables * of(RuleCode.MEDICAL_PER_TABLE) * (heat ? of(RuleCode.HEAT_ROTATION) : 1);
        int scanners = tables * of(RuleCode.SCANNERS_PER_TABLE);
        int turns = Math.max(1, Math.ceilDiv(hours, of(RuleCode.EQUIPMENT_HOURS)));
        int percent = 100 + of(RuleCode.EQUIPMENT_LOSS_PERCENT);
        return new PointNeed(
                medical,
                scanners,
                of(RuleCode.ORDER_KEEPERS_PER_POINT),
                Math.ceilDiv(medical * turns * percent, 100),
                Math.ceilDiv((medical + scanners) * turns * percent, 100));
    }
}
