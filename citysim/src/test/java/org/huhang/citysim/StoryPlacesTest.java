package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.citysim.buildings.Building;
import org.huhang.citysim.geography.Polygon;
import org.huhang.citysim.people.Person;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPlacesTest {
    @ParameterizedTest
    @CsvSource({"430821, 德政园小区", "430822, 锦绣家园", "430822, 鼎城小区"})
    void compoundsOfTheStoryExistOnceInTheirCounty(String county, String name) {
        assertEquals(
                1,
                Cities.TWO_HUNDREDTH.areas().stream()
                        .filter(area -> area.level() == AreaLevel.COMPOUND)
                        .filter(area ->
                                area.name().equals(name) && area.countyCode().equals(county))
                        .count());
    }

    @Test
    void oneCompoundInYongdingHasAbout1080People() {
        Neighbourhood community = Cities.FULL.neighbourhood("430802001003");
        int people = peopleOf(community, community.compounds().getFirst());
        assertTrue(people >= 1_075 && people <= 1_085, people + " people");
    }

    @Test
    void villageOfTheFirstCaseHasPeople() {
        assertTrue(Cities.TWO_HUNDREDTH.population("430802004205") > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"子午路,迎宾路,澧水河,大桥路", "子午路,大桥路,大庸路"})
    void bothAreasOfOrder37HoldHomes(String roads) {
        Polygon area = Cities.FULL.lines().enclosedBy(List.of(roads.split(",", -1)));
        long homes = Cities.FULL.communityCodes().stream()
                .filter(code -> code.startsWith("430802001") || code.startsWith("430802005"))
                .flatMap(code -> Cities.FULL.neighbourhood(code).buildings().stream())
                .filter(building -> area.contains(building.footprint().centre()))
                .count();
        assertTrue(homes > 50, homes + " buildings");
    }

    @Test
    void noHouseStandsInTheRiver() {
        var river = Cities.TWENTIETH.lines().get("澧水河").line();
        for (Neighbourhood neighbourhood : Cities.TWENTIETH_NEIGHBOURHOODS) {
            for (Building building : neighbourhood.buildings()) {
                assertTrue(river.metresTo(building.footprint().centre()) > 80);
            }
        }
    }

    @Test
    void marketAndShoppingCentreStandNearHuangjinta() {
        Area huangjinta = Cities.TWO_HUNDREDTH.areas().stream()
                .filter(area -> area.code().equals("430802004002"))
                .findFirst()
                .orElseThrow();
        for (String key : List.of("market-huangjinta", "shopping-huangjinta")) {
            Venue venue = Cities.TWO_HUNDREDTH.venues().get(key);
            assertTrue(venue.position().metresTo(huangjinta.centre()) < 1_000);
        }
    }

    @Test
    void theatreStandsInWulingyuan() {
        List<Venue> theatres = Cities.TWO_HUNDREDTH.venues().of(VenueKind.THEATRE);
        assertEquals(1, theatres.size());
        assertTrue(theatres.getFirst().communityCode().startsWith("430811"));
    }

    private static int peopleOf(Neighbourhood neighbourhood, Area compound) {
        var buildings = neighbourhood.buildings().stream()
                .filter(building -> compound.id().equals(building.compoundId()))
                .map(Building::id)
                .collect(Collectors.toSet());
        var entrances = neighbourhood.entrances().stream()
                .filter(entrance -> buildings.contains(entrance.buildingId()))
                .map(entrance -> entrance.id())
                .collect(Collectors.toSet());
        var dwellings = neighbourhood.dwellings().stream()
                .filter(dwelling -> entrances.contains(dwelling.entranceId()))
                .map(dwelling -> dwelling.id())
                .collect(Collectors.toSet());
        var households = neighbourhood.households().stream()
                .filter(household -> dwellings.contains(household.dwellingId()))
                .map(household -> household.id())
                .collect(Collectors.<UUID>toSet());
        return (int) neighbourhood.people().stream()
                .map(Person::householdId)
                .filter(households::contains)
                .count();
    }
}
