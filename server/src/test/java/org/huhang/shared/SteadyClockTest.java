package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");

    private Instant city = NOON;
    private long nanos = 7;
    private boolean gone;

    private final SteadyClock clock = new SteadyClock(this::read, () -> nanos, 1);

    private Instant read() {
        if (gone) {
            throw new IllegalStateException("no database");
        }
        return city;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        city = city.plus(time);
    }

    @Test
    void whileTheCitysTimeCannotBeReadItGoesOnFromTheLastKnown() {
        pass(Duration.ofSeconds(10));
        assertEquals(NOON.plusSeconds(10), clock.now());
        gone = true;
        pass(Duration.ofSeconds(20));
        assertEquals(NOON.plusSeconds(30), clock.now());
        pass(Duration.ofSeconds(20));
        assertEquals(NOON.plusSeconds(50), clock.now());
        gone = false;
        assertEquals(city, clock.now());
    }

    @Test
    void aQuickDrillGoesOnAsQuickly() {
        var quick = new SteadyClock(this::read, () -> nanos, 60);
        gone = true;
        nanos += Duration.ofSeconds(2).toNanos();
        assertEquals(NOON.plusSeconds(120), quick.now());
    }

    @Test
    void aLeapIsToldOnceAndAPauseOfTheDatabaseIsNone() {
        pass(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, clock.leap());
        city = city.minus(Duration.ofDays(365));
        assertEquals(Duration.ofDays(365), clock.leap());
        pass(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, clock.leap());
        gone = true;
        pass(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, clock.leap());
    }
}
