package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointNormsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 0",
        "360, 1, 1, 1",
        "361, 1, 1, 2",
        "800, 1, 1, 3",
        "801, 1, 2, 3",
        "3000, 1, 4, 9",
        "3001, 2, 4, 9"
    })
    void pointsTablesAndSamplersFollowThePeople(int people, int points, int tables, int samplers) {
        var norms = PointNorms.DEFAULT;
        assertEquals(
                List.of(points, tables, samplers),
                List.of(norms.points(people), norms.tables(people), norms.samplers(people)));
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 10", "10, 19, 9", "10, 21, 10"})
    void aTableTakesTwoSamplers(int tables, int samplers, int manned) {
        assertEquals(manned, PointNorms.DEFAULT.manned(tables, samplers));
    }

    @Test
    void withEnoughEachGetsWhatItNeedsThenWhatTheNormSays() {
        assertEquals("[2, 1]", shares(3));
        assertEquals("[3, 1]", shares(4));
        assertEquals("[3, 2]", shares(5));
        assertEquals("[3, 2]", shares(9));
    }

    @Test
    void withTooFewTheFullestPointIsHelpedFirst() {
        assertEquals(
                "[3, 1, 2]",
                Arrays.toString(TableShares.of(6, List.of(3000, 900, 2000), List.of(4, 2, 3), List.of(4, 2, 3))));
    }

    private static String shares(int pool) {
        return Arrays.toString(TableShares.of(pool, List.of(2000, 1000), List.of(2, 1), List.of(3, 2)));
    }
}
