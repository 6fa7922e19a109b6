package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void sameSpecGivesTheSameCityToTheLastLetter() throws Exception {
        assertEquals(digest(new CitySpec(2021, 200, Cities.INSTITUTIONS)), digest(Cities.TWO_HUNDREDTH.spec()));
    }

    @Test
    void anotherSeedGivesAnotherCity() throws Exception {
        assertNotEquals(digest(CitySpec.of(1, 200)), digest(CitySpec.of(2, 200)));
    }

    private static String digest(CitySpec spec) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        City city = City.of(spec);
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
