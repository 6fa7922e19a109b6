package org.huhang.planning.routes;

import static org.huhang.planning.routes.A01_OneVehicleGoesRoundTest.solved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class A02_LoadsPartTheRoundsTest {
    private static final String TWO_SIDES = """
            a.........
            b....*...c
            .........d
            """;

    @Test
    void twoOfTwoEachGoToOneSide() {
        assertEquals("ab|cd", sides(solved(Grounds.drawn(2, 2, TWO_SIDES))));
    }

    @Test
    void threeAndOneStillKeepTheSidesWhenAllFit() {
        assertEquals("ab|cd", sides(solved(Grounds.drawn(2, 3, TWO_SIDES))));
    }

    @Test
    void vehiclesThatAreNotNeededStay() {
        assertEquals(2, solved(Grounds.drawn(4, 2, TWO_SIDES)).routes().size());
    }

    @Test
    void moreThanAllVehiclesCarryIsNoProblemToSolve() {
        assertThrows(IllegalArgumentException.class, () -> Grounds.drawn(1, 3, TWO_SIDES));
    }

    /// Either direction of a round is as long.
    private static String sides(RoutePlanner.Routes found) {
        return Grounds.letters(found).replace("ba", "ab").replace("dc", "cd");
    }
}
