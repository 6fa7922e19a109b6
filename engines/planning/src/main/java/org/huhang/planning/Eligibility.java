package org.huhang.planning;

/// The hard rules between one person and one seat, whatever else the person does.
///
/// Source: issue's list of hard rules; closed loops rules.md B12, B13; the longest shift B8.
final class Eligibility {
    private Eligibility() {}

    static boolean skilled(Person person, Seat seat) {
        return seat.skill() == Seat.ANY_SKILL || (person.skills() >>> seat.skill() & 1) == 1;
    }

    /// Staff of a closed loop stay in it, and nobody else enters.
    static boolean inLoop(Person person, Seat seat) {
        return person.loop() == seat.loop();
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

    static boolean holds(Rules rules, Person person, Seat seat) {
        return skilled(person, seat)
                && inLoop(person, seat)
                && shortEnough(rules, person, seat)
                && fit(person, seat)
                && here(person, seat)
                && !Turns.nightBesideElsewhere(person, seat);
    }
}
