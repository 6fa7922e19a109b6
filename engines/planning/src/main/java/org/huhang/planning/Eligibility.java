package org.huhang.planning;

/// The hard rules between one person and one seat, whatever else the person does.
///
/// Source: issue's list of hard rules; closed loops rules.md B12, B13; the longest shift B8.
final class Eligibility {
    private Eligibility() {}

    static boolean skilled(Person person, Seat seat) {
        return seat.skill() == Seat.ANY_SKILL || (person.skills() >>> seat.skill() & 1) == 1;
    }

    /// Staff of a closed loop stay in it while they belong to it, and nobody else enters.
    static boolean inLoop(Person person, Seat seat) {
        return inLoop(person, seat.loop(), seat.start(), seat.end());
    }

    static boolean inLoop(Person person, int loop, long start, long end) {
        for (var stay : person.loops()) {
            if (loop == Seat.OPEN ? stay.span().meets(start, end) : inside(stay, loop, start, end)) {
                return loop != Seat.OPEN;
            }
        }
        return loop == Seat.OPEN;
    }

    private static boolean inside(Person.InLoop stay, int loop, long start, long end) {
        return stay.loop() == loop && stay.span().covers(start, end);
    }

    /// Whether the person belongs to that loop, or to none where it is [Seat#OPEN], at any time within a span.
    static boolean everInLoop(Person person, int loop, Span within) {
        return loop == Seat.OPEN
                ? person.loops().stream().noneMatch(stay -> stay.span().covers(within.start(), within.end()))
                : person.loops().stream()
                        .anyMatch(stay -> stay.loop() == loop && stay.span().meets(within.start(), within.end()));
    }

    static boolean fit(Person person, Seat seat) {
        return person.unfit().stream().noneMatch(span -> span.meets(seat.start(), seat.end()));
    }

    static boolean here(Person person, Seat seat) {
        return person.away().stream().noneMatch(span -> span.meets(seat.start(), seat.end()));
    }

    static boolean shortEnough(Rules rules, Person person, Seat seat) {
        return seat.minutes() <= rules.shiftMinutes(person);
    }

    /// Whether it is no longer than was agreed with this person; the rules aside.
    static boolean agreed(Person person, Seat seat) {
        int agreed = person.limits().shiftMinutes();
        return agreed == 0 || seat.minutes() <= agreed;
    }

    static boolean holds(Rules rules, Person person, Seat seat) {
        return skilled(person, seat)
                && inLoop(person, seat)
                && shortEnough(rules, person, seat)
                && fit(person, seat)
                && here(person, seat)
                && !Turns.nightBesideElsewhere(person, seat);
    }
}
