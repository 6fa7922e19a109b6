package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallupNumbersTest {
    private final CallupNumbers numbers = TestNumbers.any();

    @ParameterizedTest
    @CsvSource({"0, 1", "700, 1", "701, 2", "1400, 2", "1401, 3"})
    void aTableForEverySevenHundred(int people, int tables) {
        assertEquals(tables, numbers.tables(people));
    }

    @ParameterizedTest
    @CsvSource({"2500, 1", "2501, 2"})
    void aPointForTwoThousandFiveHundred(int people, int points) {
        assertEquals(points, numbers.points(people));
    }

    @ParameterizedTest
    @CsvSource({"360, 1", "361, 2", "1080, 3"})
    void aSamplerForThreeHundredAndSixty(int people, int samplers) {
        assertEquals(samplers, numbers.samplers(people));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "150, 1", "151, 2"})
    void aVolunteerForAHundredAndFiftyOfABuilding(int people, int volunteers) {
        assertEquals(volunteers, numbers.volunteers(people));
    }

    @ParameterizedTest
    @CsvSource({"800, 1", "801, 2"})
    void noFewerTablesThanTheUpperFigureLetsBe(int people, int tables) {
        assertEquals(tables, Breaches.leastTables(people, numbers));
    }

    @ParameterizedTest
    @CsvSource({"34, false", "35, false", "36, true"})
    void aboveThirtyFiveDegreesIsHeat(int celsius, boolean heat) {
        assertEquals(heat, numbers.isHeat(OptionalInt.of(celsius)));
        assertFalse(numbers.isHeat(OptionalInt.empty()));
    }

    /// Four hours are one set of protection, a begun fifth another; in heat three times the samplers.
    @ParameterizedTest
    @CsvSource({"false, 4, 4, 2, 5, 7", "false, 5, 4, 2, 9, 14", "true, 4, 12, 2, 14, 16"})
    void aPointNeedsPeopleAndProtection(boolean heat, int hours, int medical, int scanners, int coveralls, int masks) {
        assertEquals(new PointNeed(medical, scanners, 2, coveralls, masks), numbers.need(2, heat, hours));
    }
}
