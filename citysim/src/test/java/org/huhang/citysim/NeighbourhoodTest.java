package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.buildings.Building;
import org.huhang.citysim.buildings.Dwelling;
import org.huhang.citysim.buildings.Entrance;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.Person;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final Neighbourhood TOWN = Cities.TWENTIETH.neighbourhood("430802001003");
    private static final Neighbourhood VILLAGE = Cities.TWENTIETH.neighbourhood("430802004205");

    @Test
    void everyChildNamesAParentThatExists() {
        var compounds = TOWN.compounds().stream().map(Area::id).collect(Collectors.toSet());
        var buildings = TOWN.buildings().stream().map(Building::id).collect(Collectors.toSet());
        var entrances = TOWN.entrances().stream().map(Entrance::id).collect(Collectors.toSet());
        var dwellings = TOWN.dwellings().stream().map(Dwelling::id).collect(Collectors.toSet());
        var households = TOWN.households().stream().map(Household::id).collect(Collectors.toSet());
        assertTrue(
                TOWN.buildings().stream().allMatch(b -> b.compoundId() == null || compounds.contains(b.compoundId())));
        assertTrue(TOWN.entrances().stream().allMatch(entrance -> buildings.contains(entrance.buildingId())));
        assertTrue(TOWN.dwellings().stream().allMatch(dwelling -> entrances.contains(dwelling.entranceId())));
        assertTrue(TOWN.households().stream().allMatch(household -> dwellings.contains(household.dwellingId())));
        assertTrue(TOWN.people().stream().allMatch(person -> households.contains(person.householdId())));
    }

    @Test
    void noDwellingHoldsTwoHouseholds() {
        for (Neighbourhood neighbourhood : Cities.TWENTIETH_NEIGHBOURHOODS) {
            var taken = new HashSet<UUID>();
            neighbourhood.households().forEach(household -> assertTrue(taken.add(household.dwellingId())));
        }
    }

    @Test
    void householdsAreAsLargeAsTheyState() {
        var members = TOWN.people().stream().collect(Collectors.groupingBy(Person::householdId, Collectors.counting()));
        TOWN.households().forEach(household -> assertEquals(household.size(), members.get(household.id())));
    }

    @Test
    void doorLabelsAreUniqueInTheirBuilding() {
        var buildingOf = new HashMap<UUID, UUID>();
        TOWN.entrances().forEach(entrance -> buildingOf.put(entrance.id(), entrance.buildingId()));
        var doors = new HashSet<String>();
        for (Dwelling dwelling : TOWN.dwellings()) {
            assertTrue(doors.add(buildingOf.get(dwelling.entranceId()) + dwelling.label()), dwelling.label());
            assertTrue(dwelling.label().matches("[1-9]-[1-9][0-9]?[0-9]{2}"), dwelling.label());
        }
    }

    @Test
    void aNeighbourhoodIsTheSameAloneAndAmongOthers() {
        Neighbourhood among = Cities.TWENTIETH_NEIGHBOURHOODS.stream()
                .filter(neighbourhood -> neighbourhood.community().code().equals("430802004205"))
                .findFirst()
                .orElseThrow();
        assertEquals(among, VILLAGE);
    }

    @Test
    void someDwellingsStandEmptyButNotMany() {
        long dwellings = Cities.TWENTIETH_NEIGHBOURHOODS.stream()
                .mapToLong(n -> n.dwellings().size())
                .sum();
        long households = Cities.TWENTIETH_NEIGHBOURHOODS.stream()
                .mapToLong(n -> n.households().size())
                .sum();
        assertTrue(dwellings > households && dwellings < households * 1.25, dwellings + " for " + households);
    }
}
