package org.huhang.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A roster being worked on: who sits where, each person's seats in order, and what the hard rules say to one
/// more. It allows any placement, also a forbidden one (a published roster may hold some).
final class Board {
    final Staffing staffing;
    final Rules rules;
    private final int[] personOf;
    private final int[][] held;
    private final int[] count;
    private final int[] weekOf;
    private final int[][] weekMinutes;

    Board(Staffing staffing, Roster roster) {
        this.staffing = staffing;
        this.rules = staffing.rules();
        int seats = staffing.seats().size();
        int people = staffing.people().size();
        if (roster.size() != seats) {
            throw new IllegalArgumentException(roster.size() + " seats in the roster, " + seats + " asked for");
        }
        personOf = new int[seats];
        Arrays.fill(personOf, Roster.NOBODY);
        held = new int[people][8];
        count = new int[people];
        weekOf = staffing.seats().stream().mapToInt(rules::week).toArray();
        int first = Arrays.stream(weekOf).min().orElse(0);
        int weeks = Arrays.stream(weekOf).max().orElse(0) - first + 1;
        for (int seat = 0; seat < seats; seat++) {
            weekOf[seat] -= first;
        }
        weekMinutes = new int[people][weeks];
        for (int person = 0; person < people; person++) {
            for (int week = 0; week < weeks; week++) {
                weekMinutes[person][week] = rules.minutesElsewhere(person(person), first + week);
            }
        }
        for (int seat = 0; seat < seats; seat++) {
            if (roster.person(seat) != Roster.NOBODY) {
                assign(seat, roster.person(seat));
            }
        }
    }

    Seat seat(int index) {
        return staffing.seats().get(index);
    }

    Person person(int index) {
        return staffing.people().get(index);
    }

    int holder(int seat) {
        return personOf[seat];
    }

    int[] toArray() {
        return personOf.clone();
    }

    /// The seats of a person, by start.
    int[] seatsOf(int person) {
        return Arrays.copyOf(held[person], count[person]);
    }

    /// With those of other rosters.
    int minutesInWeekOf(int seat, int person) {
        return weekMinutes[person][weekOf[seat]];
    }

    void assign(int seat, int person) {
        if (personOf[seat] != Roster.NOBODY) {
            throw new IllegalStateException("seat " + seat + " is taken by " + personOf[seat]);
        }
        personOf[seat] = person;
        if (count[person] == held[person].length) {
            held[person] = Arrays.copyOf(held[person], count[person] * 2);
        }
        int at = count[person]++;
        var own = held[person];
        while (at > 0 && seat(own[at - 1]).start() > seat(seat).start()) {
            own[at] = own[at - 1];
            at--;
        }
        own[at] = seat;
        weekMinutes[person][weekOf[seat]] += seat(seat).minutes();
    }

    void clear(int seat) {
        int person = personOf[seat];
        personOf[seat] = Roster.NOBODY;
        var own = held[person];
        int at = 0;
        while (own[at] != seat) {
            at++;
        }
        System.arraycopy(own, at + 1, own, at, count[person] - at - 1);
        count[person]--;
        weekMinutes[person][weekOf[seat]] -= seat(seat).minutes();
    }

    /// May this person, beside what they hold already, take this free seat?
    boolean fits(int person, int seat) {
        return Eligibility.holds(rules, person(person), seat(seat)) && hasTime(person, seat);
    }

    /// The part of [#fits] that depends on the person's other seats.
    boolean hasTime(int person, int seat) {
        return !tooMuch(person, seat, 0) && clashes(person, seat) == 0;
    }

    private boolean tooMuch(int person, int seat, int released) {
        return weekMinutes[person][weekOf[seat]] - released + seat(seat).minutes() > rules.weekMinutes(person(person));
    }

    private int clashes(int person, int seat) {
        int clashes = 0;
        for (int at = 0; at < count[person]; at++) {
            if (Turns.clash(rules, person(person), seat(held[person][at]), seat(seat))) {
                clashes++;
            }
        }
        return clashes;
    }

    /// What an eligible person could give up to take this seat: each element names seats which together would be
    /// enough, and at most `most` of them. One seat each where one is enough.
    List<int[]> releases(int person, int seat, int most) {
        var clashing = new ArrayList<Integer>();
        int freed = 0;
        for (int own : seatsOf(person)) {
            if (Turns.clash(rules, person(person), seat(own), seat(seat))) {
                clashing.add(own);
                freed += weekOf[own] == weekOf[seat] ? seat(own).minutes() : 0;
            }
        }
        if (clashing.size() > most) {
            return List.of();
        }
        int[] needed = clashing.stream().mapToInt(Integer::intValue).toArray();
        if (!tooMuch(person, seat, freed)) {
            return needed.length == 0 ? List.of() : List.of(needed);
        }
        var found = new ArrayList<int[]>();
        for (int own : seatsOf(person)) {
            if (needed.length < most
                    && !clashing.contains(own)
                    && weekOf[own] == weekOf[seat]
                    && !tooMuch(person, seat, freed + seat(own).minutes())) {
                int[] one = Arrays.copyOf(needed, needed.length + 1);
                one[needed.length] = own;
                found.add(one);
            }
        }
        return found;
    }

    /// Hours between the end of the person's last seat before this one and its start, at most `most`.
    int idleHours(int person, int seat, int most) {
        long last = Long.MIN_VALUE / 2;
        for (int at = 0; at < count[person]; at++) {
            var own = seat(held[person][at]);
            if (own.start() <= seat(seat).start()) {
                last = Math.max(last, own.end());
            }
        }
        return (int) Math.min(most, (seat(seat).start() - last) / 3600);
    }
}
