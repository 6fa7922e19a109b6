package org.huhang.planning;

import java.util.Arrays;
import java.util.BitSet;

/// Who holds each seat of a [Staffing], and which seats are pinned (published). Never changes.
public final class Roster {
    public static final int NOBODY = -1;

    private final int[] people;
    private final BitSet pinned;

    private Roster(int[] people, BitSet pinned) {
        this.people = people;
        this.pinned = pinned;
    }

    public static Roster empty(int seats) {
        var people = new int[seats];
        Arrays.fill(people, NOBODY);
        return new Roster(people, new BitSet());
    }

    /// @param people for each seat the person's index, or [#NOBODY]
    public static Roster of(int... people) {
        return new Roster(people.clone(), new BitSet());
    }

    public int size() {
        return people.length;
    }

    public int person(int seat) {
        return people[seat];
    }

    public boolean pinned(int seat) {
        return pinned.get(seat);
    }

    public Roster with(int seat, int person) {
        var changed = people.clone();
        changed[seat] = person;
        return new Roster(changed, pinned);
    }

    /// Pins these seats, and no others.
    public Roster pin(BitSet seats) {
        return new Roster(people, (BitSet) seats.clone());
    }

    /// Pins whoever is placed now.
    public Roster pinPlaced() {
        var placed = new BitSet();
        for (int seat = 0; seat < people.length; seat++) {
            placed.set(seat, people[seat] != NOBODY);
        }
        return new Roster(people, placed);
    }

    /// The same with room for seats that came later.
    public Roster grown(int seats) {
        var longer = Arrays.copyOf(people, seats);
        Arrays.fill(longer, people.length, seats, NOBODY);
        return new Roster(longer, pinned);
    }

    public int unfilled() {
        return (int) Arrays.stream(people).filter(person -> person == NOBODY).count();
    }

    int[] toArray() {
        return people.clone();
    }

    Roster filled(int[] others) {
        return new Roster(others.clone(), pinned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster roster && Arrays.equals(people, roster.people) && pinned.equals(roster.pinned);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(people) + pinned.hashCode();
    }
}
