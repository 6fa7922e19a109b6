package org.huhang.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two rosters of the same staffing side by side.
///
/// @param changes the seats that are not held by the same person, by seat
/// @param people whom that concerns, each once, ascending
public record Comparison(List<Change> changes, List<Integer> people, Tally before, Tally after) {
    /// @param from who held the seat, or [Roster#NOBODY]; `to` who holds it then
    public record Change(int seat, int from, int to) {}

    public static Comparison of(Staffing staffing, Roster before, Roster after) {
        var changes = changes(before, after);
        return new Comparison(changes, people(changes), Tally.of(staffing, before), Tally.of(staffing, after));
    }

    static List<Change> changes(Roster before, Roster after) {
        var changes = new ArrayList<Change>();
        IntStream.range(0, after.size())
                .filter(seat -> before.person(seat) != after.person(seat))
                .forEach(seat -> changes.add(new Change(seat, before.person(seat), after.person(seat))));
        return List.copyOf(changes);
    }

    static List<Integer> people(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(person -> person != Roster.NOBODY)
                .distinct()
                .sorted()
                .toList();
    }
}
