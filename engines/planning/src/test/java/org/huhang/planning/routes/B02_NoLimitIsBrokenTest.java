package org.huhang.planning.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B02_NoLimitIsBrokenTest {
    @ParameterizedTest
    @CsvSource({"1, 30, 5, false", "2, 60, 12, false", "3, 30, 10, true", "4, 60, 20, true", "5, 150, 20, false"})
    void loadsHoursAndVisitsHoldInEveryBetterOne(long seed, int customers, int vehicles, boolean timed) {
        var problem = Grounds.random(new SplittableRandom(seed), customers, vehicles, timed);
        var told = new ArrayList<RoutePlanner.Routes>();
        var found = Objects.requireNonNull(
                new RoutePlanner(problem, new RoutePlanner.Settings(seed, 2, 400)).solve(() -> false, told::add));
        assertEquals(found.distance(), told.getLast().distance());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(List.of(), Grounds.wrongs(problem, told.get(i)));
            assertTrue(i == 0 || told.get(i).distance() < told.get(i - 1).distance());
        }
    }
}
