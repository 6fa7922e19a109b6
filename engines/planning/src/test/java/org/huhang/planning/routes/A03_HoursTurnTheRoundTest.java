package org.huhang.planning.routes;

import static org.huhang.planning.routes.A01_OneVehicleGoesRoundTest.solved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class A03_HoursTurnTheRoundTest {
    private static final RoutingProblem LINE = Grounds.drawn(1, 3, "*..a..b..c");

    @Test
    void whoClosesEarlyIsVisitedFirst() {
        var problem = Grounds.withHours(LINE, "c 0-9", "a 0-99");
        assertEquals("cba|", Grounds.letters(solved(Grounds.withHours(problem, "a 15-99", "b 12-99"))) + "|");
    }

    @Test
    void waitingCostsTimeButNoWay() {
        var found = solved(Grounds.withHours(LINE, "a 50-60"));
        assertEquals(18, found.distance(), 1e-9);
    }

    @Test
    void aSecondVehicleGoesWhereOneWouldBeLate() {
        var problem = Grounds.withHours(Grounds.drawn(2, 3, "a...*...b"), "a 4-5", "b 4-5");
        assertEquals("a|b", Grounds.letters(solved(problem)));
    }

    @Test
    void theDepotClosesToo() {
        assertEquals("abc", forwards(solved(Grounds.withHours(LINE, "* 0-18"))));
        assertNull(new RoutePlanner(Grounds.withHours(LINE, "* 0-17"), new RoutePlanner.Settings(1, 1, 300))
                .solve(() -> false, better -> {}));
    }

    private static String forwards(RoutePlanner.Routes found) {
        var letters = new StringBuilder(Grounds.letters(found));
        return letters.charAt(0) == 'a' ? letters.toString() : letters.reverse().toString();
    }
}
