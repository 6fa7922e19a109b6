package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.Person;
import org.huhang.citysim.venues.Venue;
import org.junit.jupiter.api.Test;

class MovesPlacesTest {
    private static final Moves MOVES = MovesCities.FORTNIGHT;
    private static final List<Neighbourhood> NEIGHBOURHOODS =
            MovesCities.CITY.neighbourhoods().toList();

    @Test
    void thePlaceOfTheFirstSecondIsEachResidentsOwnDwelling() {
        Map<UUID, UUID> dwellings = new HashMap<>();
        NEIGHBOURHOODS.forEach(here -> here.households().forEach(each -> dwellings.put(each.id(), each.dwellingId())));
        for (int part = 0; part < MOVES.communities(); part++) {
            Neighbourhood here = NEIGHBOURHOODS.get(part);
            int first = MOVES.firstPerson(here.community().code());
            MOVES.tell(part, (person, place, day, second, _) -> {
                if (day == 0 && second == 0) {
                    Person who = here.people().get(person - first);
                    CityPlace home = MOVES.places().get(place);
                    assertEquals(dwellings.get(who.householdId()), home.registryId());
                    assertEquals(here.community().code(), home.communityCode());
                }
            });
        }
    }

    @Test
    void everyIdAndKeyIsOneOfTheCitys() {
        var ids = new HashSet<UUID>();
        var keys = new HashSet<String>(List.of("court-yongding"));
        for (Neighbourhood here : NEIGHBOURHOODS) {
            here.households().stream().map(Household::dwellingId).forEach(ids::add);
            here.entrances().forEach(entrance -> ids.add(entrance.id()));
        }
        for (Venue venue : MovesCities.CITY.venues().all()) {
            ids.add(venue.id());
            keys.add(venue.key());
        }
        for (int number = 0; number < MOVES.places().count(); number++) {
            CityPlace place = MOVES.places().get(number);
            assertEquals(number, place.number());
            assertTrue(place.registryId() == null || ids.contains(place.registryId()), place::toString);
            assertTrue(place.key() == null || keys.contains(place.key()), place::toString);
        }
    }

    @Test
    void theTheatreIsTheStorys() {
        CityPlace theatre = MOVES.places().get(MOVES.theatre());
        assertEquals("theatre-wulingyuan", theatre.key());
        assertNotNull(theatre.registryId());
        assertEquals("430811001011", theatre.communityCode());
    }

    @Test
    void staffOfAnInstitutionWorkInItsRooms() {
        long rooms = java.util.stream.IntStream.range(0, MOVES.places().count())
                .filter(place ->
                        "court-yongding".equals(MOVES.places().get(place).key()))
                .count();
        assertTrue(rooms > 2);
    }
}
