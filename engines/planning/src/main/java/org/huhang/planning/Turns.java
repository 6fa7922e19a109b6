package org.huhang.planning;

/// The hard rules between two seats of one person. A shift is one stretch of service: whatever follows it,
/// even at the same post without a gap, follows after the rest.
///
/// Source: rules.md B8, planner default (assumed default).
final class Turns {
    private Turns() {}

    static boolean overlap(Seat one, Seat other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /// Minutes that are missing between the two; 0 when there are enough, or when the two overlap.
    static int restShort(Rules rules, Person person, Seat one, Seat other) {
        long gap = Math.max(other.start() - one.end(), one.start() - other.end()) / 60;
        return gap < 0 || overlap(one, other) ? 0 : (int) Math.max(0, rules.restMinutes(person) - gap);
    }

    /// By the evenings on which the nights began, not by the days on which the shifts start.
    static boolean nightsInARow(Person person, Seat one, Seat other) {
        return one.night()
                && other.night()
                && Math.abs(one.nightOf() - other.nightOf()) == 1
                && !person.limits().nightsInARow();
    }

    /// A night next to one that the person serves by another roster.
    static boolean nightBesideElsewhere(Person person, Seat seat) {
        var nights = person.elsewhere().nights();
        return !nights.isEmpty()
                && seat.night()
                && !person.limits().nightsInARow()
                && (nights.contains(seat.nightOf() - 1) || nights.contains(seat.nightOf() + 1));
    }

    static boolean clash(Rules rules, Person person, Seat one, Seat other) {
        long rest = rules.restMinutes(person) * 60L;
        return (one.start() < other.end() + rest && other.start() < one.end() + rest)
                || nightsInARow(person, one, other);
    }
}
