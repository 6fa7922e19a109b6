package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.AreaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {
    private static final List<Area> AREAS = Cities.TWO_HUNDREDTH.areas();

    @ParameterizedTest
    @CsvSource({"PROVINCE, 1", "PREFECTURE, 1", "COUNTY, 4", "TOWNSHIP, 73", "COMMUNITY, 1018"})
    void allOfficialDivisionsArePresent(AreaLevel level, int count) {
        assertEquals(count, AREAS.stream().filter(area -> area.level() == level).count());
    }

    @Test
    void parentsStandBeforeTheirChildren() {
        var seen = new HashSet<String>();
        for (Area area : AREAS) {
            assertTrue(area.parentCode() == null || seen.contains(area.parentCode()), area.toString());
            assertTrue(seen.add(area.code()), area.toString());
        }
    }

    @Test
    void idsAreUnique() {
        assertEquals(AREAS.size(), AREAS.stream().map(Area::id).distinct().count());
    }

    @Test
    void officialAreasKeepTheirIdsOverSeedsAndScales() {
        assertEquals(AREAS.getFirst().id(), Cities.FULL.areas().getFirst().id());
    }

    @Test
    void compoundNamesAreUniqueInTheirCommunity() {
        AREAS.stream()
                .filter(area -> area.level() == AreaLevel.COMPOUND)
                .collect(Collectors.groupingBy(
                        Area::countyCode,
                        Collectors.groupingBy(area -> area.code().substring(0, 12))))
                .values()
                .forEach(county -> county.values()
                        .forEach(compounds -> assertEquals(
                                compounds.size(),
                                compounds.stream().map(Area::name).distinct().count())));
    }

    @Test
    void everyResidentsCommunityHasACompoundAndNoVillageHas() {
        for (Neighbourhood neighbourhood : Cities.TWO_HUNDREDTH_NEIGHBOURHOODS) {
            assertEquals(
                    neighbourhood.community().urban(),
                    !neighbourhood.compounds().isEmpty());
        }
    }

    @Test
    void everythingLiesRoughlyWhereZhangjiajieLies() {
        for (Area area : AREAS) {
            double longitude = area.centre().longitude();
            double latitude = area.centre().latitude();
            assertTrue(longitude > 109.6 && longitude < 111.4 && latitude > 28.8 && latitude < 29.9, area.toString());
        }
    }
}
