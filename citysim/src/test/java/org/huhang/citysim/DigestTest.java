package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
    /// Changes whenever the city changes on purpose; a change by accident, or on another machine, is a bug.
    private static final String STORY_CITY = "afc95e73575791604263ad581cc43757e4eb2280998758523bc8d4634bee7789";

    @Test
    void sameSpecGivesTheSameCityToTheLastLetterOnEveryMachine() throws Exception {
        assertEquals(STORY_CITY, digest(City.of(CitySpec.of(2021, 200))));
    }

    @Test
    void anotherSeedGivesAnotherCity() {
        City other = City.of(CitySpec.of(2022, 200));
        for (String code : List.of("430802001003", "430822100003", "430821100006")) {
            assertNotEquals(Cities.TWO_HUNDREDTH.neighbourhood(code), other.neighbourhood(code));
        }
        assertNotEquals(Cities.TWO_HUNDREDTH.venues().all(), other.venues().all());
    }

    private static String digest(City city) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        city.areas().forEach(area -> digest.update(bytes(area)));
        city.venues().all().forEach(venue -> digest.update(bytes(venue)));
        digest.update(bytes(city.streets()));
        city.neighbourhoods().forEach(neighbourhood -> digest.update(bytes(neighbourhood)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Object part) {
        return part.toString().getBytes(StandardCharsets.UTF_8);
    }
}
