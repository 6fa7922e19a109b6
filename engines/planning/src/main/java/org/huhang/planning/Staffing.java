package org.huhang.planning;

import java.util.ArrayList;
import java.util.List;

/// What a roster is asked for: the rules in force, the seats to fill, the people who can. Seats and people
/// are known by their index here.
public record Staffing(Rules rules, List<Seat> seats, List<Person> people) {
    /// @throws IllegalArgumentException when two people are not each other's partners
    public Staffing {
        seats = List.copyOf(seats);
        people = List.copyOf(people);
        for (int index = 0; index < people.size(); index++) {
            int partner = people.get(index).family().partner();
            if (partner != -1
                    && (partner < 0
                            || partner >= people.size()
                            || people.get(partner).family().partner() != index)) {
                throw new IllegalArgumentException("not each other's partners: " + index + " and " + partner);
            }
        }
    }

    /// From the start of the first seat to the end of the last; of no seats an empty one.
    Span span() {
        return seats.isEmpty()
                ? new Span(0, 0)
                : new Span(
                        seats.stream().mapToLong(Seat::start).min().orElseThrow(),
                        seats.stream().mapToLong(Seat::end).max().orElseThrow());
    }

    /// The same seats and rules with one person's facts changed.
    public Staffing with(int index, Person person) {
        var changed = new ArrayList<>(people);
        changed.set(index, person);
        return new Staffing(rules, seats, changed);
    }
}
