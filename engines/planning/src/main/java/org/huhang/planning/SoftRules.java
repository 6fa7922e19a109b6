package org.huhang.planning;

/// What a soft rule costs, in points of its weight. Both the search and the plain account (see [Tally]) count
/// by these.
///
/// Source: the list of soft rules; weights are assumed defaults in [Rules.Weights].
final class SoftRules {
    private SoftRules() {}

    static long nearHome(Rules rules, Person person, Seat seat) {
        return (long) rules.weights().nearHome() * (person.home().metresTo(seat.at()) / 100);
    }

    /// A compound's gate is best held by one who lives there (B2: staff report where they live).
    static long ownCompound(Rules rules, Person person, Seat seat) {
        return seat.compound() == Seat.NO_COMPOUND || seat.compound() == person.compound()
                ? 0
                : rules.weights().ownCompound();
    }

    /// What `count` more cost one who has `before` already: squares, so that the same number spread evenly is
    /// cheapest.
    static long spread(int weight, int before, int count) {
        return (long) weight * ((long) (before + count) * (before + count) - (long) before * before);
    }

    /// Two nights, at the same time, of a couple with small children.
    static boolean bothAtNight(Person one, Seat ones, Person other, Seat others) {
        return (one.family().smallChildren() || other.family().smallChildren())
                && ones.night()
                && others.night()
                && Turns.overlap(ones, others);
    }
}
