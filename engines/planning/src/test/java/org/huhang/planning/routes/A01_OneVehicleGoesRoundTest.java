package org.huhang.planning.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class A01_OneVehicleGoesRoundTest {
    @Test
    void fourCornersAreARound() {
        var problem = Grounds.drawn(1, 4, """
                a...b
                .....
                *....
                .....
                d...c
                """);
        var found = solved(problem);
        assertEquals(16, found.distance(), 1e-9);
        assertEquals(1, found.routes().size());
    }

    @Test
    void oneCustomerIsThereAndBack() {
        assertEquals(10, solved(Grounds.drawn(3, 1, "*....a")).distance(), 1e-9);
    }

    static RoutePlanner.Routes solved(RoutingProblem problem) {
        return Objects.requireNonNull(
                new RoutePlanner(problem, new RoutePlanner.Settings(1, 1, 300)).solve(() -> false, better -> {}));
    }
}
