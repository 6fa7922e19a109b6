package org.huhang.planning;

import org.jspecify.annotations.Nullable;

/// A person as the solver sees one: known by identity, with the rules at hand.
final class Worker {
    final int index;
    final Person person;
    final Rules rules;

    @Nullable
    Worker partner;

    Worker(int index, Person person, Rules rules) {
        this.index = index;
        this.person = person;
        this.rules = rules;
    }

    @Nullable
    Worker partner() {
        return partner;
    }

    long nightPoints(int nights) {
        return SoftRules.spread(rules.weights().nights(), person.before().nights(), nights);
    }

    long weekendPoints(int weekends) {
        return SoftRules.spread(rules.weights().weekends(), person.before().weekends(), weekends);
    }

    long heatPoints(int spells) {
        return SoftRules.spread(rules.weights().heat(), person.before().heatSpells(), spells);
    }

    @Override
    public String toString() {
        return "person " + index;
    }
}
