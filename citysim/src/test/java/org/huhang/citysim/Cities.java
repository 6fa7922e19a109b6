package org.huhang.citysim;

import java.util.List;

/// Cities that tests share; each is made once.
final class Cities {
    static final List<Institution> INSTITUTIONS = List.of(
            new Institution("court-cili", "慈利县人民法院", "430821", 156),
            new Institution("court-yongding", "永定区人民法院", "430802", 50),
            new Institution("court-city", "市中级人民法院", Institution.WHOLE_CITY, 52));
    static final City TWO_HUNDREDTH = City.of(new CitySpec(2021, 200, INSTITUTIONS));
    static final List<Neighbourhood> TWO_HUNDREDTH_NEIGHBOURHOODS =
            TWO_HUNDREDTH.neighbourhoods().toList();
    static final City TWENTIETH = City.of(new CitySpec(2021, 20, INSTITUTIONS));
    static final List<Neighbourhood> TWENTIETH_NEIGHBOURHOODS =
            TWENTIETH.neighbourhoods().toList();
    static final City FULL = City.of(new CitySpec(2021, CitySpec.FULL, INSTITUTIONS));

    private Cities() {}
}
