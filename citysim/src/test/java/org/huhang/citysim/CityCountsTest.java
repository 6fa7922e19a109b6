package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huhang.citysim.areas.AreaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityCountsTest {
    @ParameterizedTest
    @CsvSource({
        "4308,   1517027, 7584",
        "430802, 517595,  2588",
        "430811, 60857,   304",
        "430821, 562493,  2812",
        "430822, 376082,  1880"
    })
    void everyCountyHasItsCensusPopulation(String code, int full, int twoHundredth) {
        assertEquals(full, Cities.FULL.population(code));
        assertEquals(twoHundredth, Cities.TWO_HUNDREDTH.population(code));
    }

    @Test
    void neighbourhoodsHoldAsManyPeopleAsPlanned() {
        for (Neighbourhood neighbourhood : Cities.TWENTIETH_NEIGHBOURHOODS) {
            String code = neighbourhood.community().code();
            assertEquals(
                    Cities.TWENTIETH.population(code), neighbourhood.people().size(), code);
        }
    }

    @Test
    void nearlyEveryCommunityHasAHouseholdAtOneInTwoHundred() {
        long lived = Cities.TWO_HUNDREDTH_NEIGHBOURHOODS.stream()
                .filter(neighbourhood -> !neighbourhood.households().isEmpty())
                .count();
        assertTrue(lived > 950, lived + " of 1018");
    }

    @ParameterizedTest
    @CsvSource({"430802, 0.6229", "430811, 0.6873", "430821, 0.4699", "430822, 0.4120"})
    void residentsCommunitiesHoldTheUrbanShare(String county, double share) {
        double urban = Cities.FULL.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNITY && area.urban())
                .filter(area -> area.code().startsWith(county))
                .mapToInt(area -> Cities.FULL.population(area.code()))
                .sum();
        assertEquals(share, urban / Cities.FULL.population(county), 0.005);
    }

    @Test
    void communitiesAreNeitherEmptyNorCrowdedAtFullScale() {
        for (String code : Cities.FULL.communityCodes()) {
            int people = Cities.FULL.population(code);
            assertTrue(people > 250 && people < 22_000, code + " has " + people);
        }
    }
}
