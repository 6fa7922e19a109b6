package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huhang.registry.BuildingId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.junit.jupiter.api.Test;

class BuildingVolunteersTest {
    private final BuildingVolunteers.ToCover west = house(110.0, 1);
    private final BuildingVolunteers.ToCover middle = house(110.1, 2);
    private final BuildingVolunteers.ToCover east = house(110.3, 1);

    private static BuildingVolunteers.ToCover house(double longitude, int needed) {
        return new BuildingVolunteers.ToCover(new BuildingId(Ids.next()), longitude, 29, needed);
    }

    /// Two live in the west where one is needed: the second goes to the middle, which is nearer than the east.
    @Test
    void firstTheOwnBuildingThenTheNearestThatLacksSomebody() {
        var first = anyPerson();
        var second = anyPerson();
        var placed = place(Map.of(first, Optional.of(west.id())), Map.of(second, Optional.of(west.id())));
        assertEquals(
                List.of(List.of(first), List.of(second), List.of()),
                List.of(west, middle, east).stream()
                        .map(house -> placed.get(house.id()))
                        .toList());
    }

    @Test
    void whoLivesElsewhereGoesWhereMostLack() {
        var person = anyPerson();
        var placed = place(Map.of(person, Optional.empty()));
        assertEquals(List.of(person), placed.get(middle.id()));
    }

    @Test
    void whoIsMoreThanNeededStaysFree() {
        var all = IntStream.range(0, 6).mapToObj(_ -> anyPerson()).toList();
        Map<PersonId, Optional<BuildingId>> helpers = new LinkedHashMap<>();
        all.forEach(person -> helpers.put(person, Optional.empty()));
        var placed = BuildingVolunteers.place(List.of(west, middle, east), helpers);
        assertEquals(4, placed.values().stream().mapToInt(List::size).sum());
    }

    @SafeVarargs
    private Map<BuildingId, List<PersonId>> place(Map<PersonId, Optional<BuildingId>>... each) {
        Map<PersonId, Optional<BuildingId>> helpers = new LinkedHashMap<>();
        for (Map<PersonId, Optional<BuildingId>> one : each) {
            helpers.putAll(one);
        }
        return BuildingVolunteers.place(List.of(west, middle, east), helpers);
    }

    private static PersonId anyPerson() {
        return new PersonId(Ids.next());
    }
}
