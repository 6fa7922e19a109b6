package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huhang.coverage.ForecastRule.Part;
import org.junit.jupiter.api.Test;

class ForecastRuleTest {
    private static Part part(int missing, int... latestFirst) {
        return new Part(missing, latestFirst);
    }

    private static double hours(Part... parts) {
        var expected = ForecastRule.of(List.of(parts));
        assertNotNull(expected);
        return expected.hours();
    }

    @Test
    void anEvenPaceIsTheMissingByThePace() {
        assertEquals(100, part(0, 25, 25, 25, 25).perHour());
        assertEquals(0.99, hours(part(100, 25, 25, 25, 25)), 1e-9);
    }

    @Test
    void theLatestQuarterCountsMost() {
        assertEquals(40, part(0, 25, 0, 0, 0).perHour());
        assertEquals(10, part(0, 0, 0, 0, 25).perHour());
    }

    @Test
    void thePartWithTheLargestRestDecides() {
        // one part is done after an hour, the other goes on for ten
        assertEquals(9.89, hours(part(100, 25, 25, 25, 25), part(1_000, 25, 25, 25, 25)), 1e-9);
    }

    @Test
    void whereNobodyWorksComesLastAtThePaceOfAll() {
        // 100 at 100 an hour, then 98 of the 100 in which nothing moves
        assertEquals(1.98, hours(part(100, 25, 25, 25, 25), part(100, 0, 0, 0, 0)), 1e-9);
    }

    @Test
    void nothingMovesNothingIsSaid() {
        assertNull(ForecastRule.of(List.of(part(5, 0, 0, 0, 0))));
        assertNull(ForecastRule.of(List.of(part(100_000, 1, 1, 1, 1))));
    }

    @Test
    void nobodyMissingIsOver() {
        assertEquals(0, hours(part(0, 0, 0, 0, 0)));
    }

    @Test
    void unequalQuartersWidenTheInterval() {
        var even = ForecastRule.of(List.of(part(100, 25, 25, 25, 25)));
        var uneven = ForecastRule.of(List.of(part(100, 25, 0, 60, 5)));
        assertNotNull(even);
        assertNotNull(uneven);
        assertEquals(1.1, even.late() / even.hours(), 1e-9);
        assertTrue(uneven.late() / uneven.hours() > 1.4);
        assertTrue(uneven.early() < uneven.hours());
    }
}
