package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

class PlanNumbersTest {
    private static final PlanNumbers NUMBERS = new PlanNumbers(
            List.of("POLICE", "HEALTH", "COMMUNITY"),
            List.of("site-1", "site-2"),
            List.of(SamplePosts.POST.areaId()),
            PlanGround.around(List.of(SamplePosts.POST)));

    @Test
    void skillsAreBitsInTheOrderOfTheirCodes() {
        assertEquals(0b101, NUMBERS.skills(Set.of("POLICE", "COMMUNITY", "UNHEARD_OF")));
        assertEquals(1, NUMBERS.skill("HEALTH"));
        assertEquals(-1, NUMBERS.skill(null));
    }

    @Test
    void whoIsInALoopWithoutAPostHereServesNowhereHere() {
        assertEquals(0, NUMBERS.loop(null));
        assertEquals(2, NUMBERS.loop("site-2"));
        assertEquals(3, NUMBERS.loop("elsewhere"));
    }

    @Test
    void aHundredthOfADegreeNorthIsElevenHundredMetres() {
        assertEquals(new Spot(0, 1113), NUMBERS.ground().spot(110.5, 29.11));
        assertEquals(new Spot(973, 0), NUMBERS.ground().spot(110.51, 29.1));
    }
}
