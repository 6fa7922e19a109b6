package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.huhang.citysim.people.Person;
import org.junit.jupiter.api.Test;

class GuestsTest {
    private static final int EVENING = MovesCities.STORY_DAY;

    private final Moves moves = MovesCities.FORTNIGHT;

    @Test
    void theTheatresVisitorsAreDistinctPeople() {
        var guests = moves.guests(visitors());
        assertTrue(guests.size() > 1_500, () -> guests.size() + " visitors");
        var people = guests.stream().map(Guest::person).toList();
        assertEquals(people.size(), people.stream().map(Person::id).distinct().count());
        assertEquals(
                people.size(),
                people.stream().map(Person::identityNumber).distinct().count());
        var phones = people.stream()
                .map(Person::phone)
                .filter(phone -> phone != null)
                .toList();
        assertEquals(phones.size(), new HashSet<>(phones).size());
        assertEquals(guests, moves.guests(visitors()));
    }

    @Test
    void aPartyComesFromOneCity() {
        var homes = moves.guests(visitors()).stream()
                .collect(Collectors.groupingBy(
                        guest -> guest.person().householdId(), Collectors.mapping(Guest::home, Collectors.toSet())));
        homes.values().forEach(home -> assertEquals(1, home.size()));
        assertTrue(homes.values().stream().distinct().count() > 5);
    }

    private int[] visitors() {
        return Arrays.stream(moves.inTheatre(EVENING))
                .filter(person -> person >= moves.residents())
                .toArray();
    }
}
