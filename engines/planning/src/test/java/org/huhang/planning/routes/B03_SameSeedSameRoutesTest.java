package org.huhang.planning.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class B03_SameSeedSameRoutesTest {
    private static final RoutingProblem PROBLEM = Grounds.random(new SplittableRandom(9), 80, 10, false);

    @Test
    void theSameSeedAndStepsGiveTheSameRoutesOnTwoThreadsToo() {
        assertEquals(routes(1, 2), routes(1, 2));
        assertNotEquals(routes(1, 1), routes(2, 1));
    }

    @Test
    void itEndsWhenToldAndHasRoutesByThen() {
        var asked = new AtomicInteger();
        var found = new RoutePlanner(PROBLEM, RoutePlanner.Settings.of(1))
                .solve(() -> asked.incrementAndGet() > 150, better -> {});
        assertTrue(asked.get() < 160);
        assertEquals(List.of(), Grounds.wrongs(PROBLEM, Objects.requireNonNull(found)));
    }

    private static List<List<Integer>> routes(long seed, int searches) {
        var found = new RoutePlanner(PROBLEM, new RoutePlanner.Settings(seed, searches, 450))
                .solve(() -> false, better -> {});
        return Objects.requireNonNull(found).routes().stream()
                .map(route -> java.util.Arrays.stream(route).boxed().toList())
                .toList();
    }
}
