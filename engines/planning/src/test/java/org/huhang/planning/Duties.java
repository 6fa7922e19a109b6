package org.huhang.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Small staffings for tests: hours count from midnight of a Monday, place 0 is the middle of the town.
final class Duties {
    static final int MONDAY = 18_841;
    static final int GUARD = 0;
    static final int NURSE = 1;
    static final Spot MIDDLE = new Spot(0, 0);

    final List<Seat> seats = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    Rules rules = Rules.DEFAULT;

    /// One seat for a guard at a post, from one hour to another; a night when it holds 2 o'clock.
    Duties seat(int post, int fromHour, int toHour) {
        return seat(post, fromHour, toHour, GUARD);
    }

    Duties seat(int post, int fromHour, int toHour, int skill) {
        int day = MONDAY + Math.floorDiv(fromHour, 24);
        int morning = Math.floorDiv(toHour - 3, 24);
        boolean night = morning > Math.floorDiv(fromHour - 3, 24);
        seats.add(new Seat(
                post,
                at(fromHour),
                at(toHour),
                day,
                skill,
                Seat.OPEN,
                Seat.NO_COMPOUND,
                MIDDLE,
                night ? MONDAY + morning - 1 : Seat.NO_NIGHT,
                Math.floorMod(day + 3, 7) >= 5,
                0));
        return this;
    }

    Duties guard() {
        return person(Person.of(1L << GUARD, MIDDLE));
    }

    Duties guardFrom(int metresAway) {
        return person(Person.of(1L << GUARD, new Spot(metresAway, 0)));
    }

    Duties person(Person person) {
        people.add(person);
        return this;
    }

    Staffing staffing() {
        return new Staffing(rules, seats, people);
    }

    static long at(int hour) {
        return MONDAY * 86_400L + hour * 3600L;
    }

    static Span hours(int from, int to) {
        return new Span(at(from), at(to));
    }

    static Seat inLoop(Seat seat, int loop) {
        return new Seat(
                seat.post(),
                seat.start(),
                seat.end(),
                seat.day(),
                seat.skill(),
                loop,
                seat.compound(),
                seat.at(),
                seat.nightOf(),
                seat.weekend(),
                seat.heatMinutes());
    }

    static Seat atGate(Seat seat, int compound, int heatMinutes) {
        return new Seat(
                seat.post(),
                seat.start(),
                seat.end(),
                seat.day(),
                seat.skill(),
                seat.loop(),
                compound,
                seat.at(),
                seat.nightOf(),
                seat.weekend(),
                heatMinutes);
    }

    static Person inLoop(Person person, Person.InLoop... loops) {
        return new Person(
                person.skills(),
                person.home(),
                person.compound(),
                List.of(loops),
                person.unfit(),
                person.away(),
                person.family(),
                person.limits(),
                person.before(),
                person.elsewhere());
    }

    static Person limited(Person person, Person.Limits limits) {
        return new Person(
                person.skills(),
                person.home(),
                person.compound(),
                person.loops(),
                person.unfit(),
                person.away(),
                person.family(),
                limits,
                person.before(),
                person.elsewhere());
    }

    static Person related(Person person, int partner, boolean smallChildren) {
        return new Person(
                person.skills(),
                person.home(),
                person.compound(),
                person.loops(),
                person.unfit(),
                person.away(),
                new Person.Family(partner, smallChildren),
                person.limits(),
                person.before(),
                person.elsewhere());
    }

    /// Every third one serves elsewhere, too: now and then by night, and in some weeks so much that hardly anything is
    /// left. Every other post has its hours later, so that nights begin after midnight.
    static Staffing withOtherRosters(Staffing staffing, long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Person>();
        for (var person : staffing.people()) {
            int day = MONDAY - 3 + random.nextInt(20);
            boolean serves = random.nextInt(3) == 0;
            people.add(
                    serves
                            ? person.withElsewhere(new Person.Elsewhere(
                                    Map.of(day, 480, day + 1, 480 * random.nextInt(6)), Set.of(day)))
                            : person);
        }
        var seats = staffing.seats().stream()
                .map(seat -> seat.post() % 2 == 0 ? seat : later(seat))
                .toList();
        return new Staffing(staffing.rules(), seats, people);
    }

    private static Seat later(Seat seat) {
        return new Seat(
                seat.post(),
                seat.start() + 2 * 3600,
                seat.end() + 2 * 3600,
                seat.night() ? seat.day() + 1 : seat.day(),
                seat.skill(),
                seat.loop(),
                seat.compound(),
                seat.at(),
                seat.nightOf(),
                seat.weekend(),
                seat.heatMinutes());
    }
}
