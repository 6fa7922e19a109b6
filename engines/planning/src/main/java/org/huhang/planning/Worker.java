package org.huhang.planning;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person as the solver sees one: known by identity, with the rules at hand.
final class Worker {
    final int index;
    final Person person;
    final Rules rules;
    private final Map<Integer, Integer> elsewhere = new HashMap<>();

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

    /// Whether so many minutes of this roster are too many in that week, with those of others. Where it asks for none
    /// it breaks nothing.
    boolean tooLong(int week, int minutes) {
        return minutes > 0
                && minutes + elsewhere.computeIfAbsent(week, each -> rules.minutesElsewhere(person, each))
                        > rules.weekMinutes(person);
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
