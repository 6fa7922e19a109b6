package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class CityClockStoreTest {
    private static final Instant STORY = Instant.parse("2021-07-29T16:30:00Z");

    private final Jdbi jdbi;
    private final StoppedWall wall = new StoppedWall();
    private final CityClock clock;

    CityClockStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        clock = new CityClock(jdbi, wall, ZoneId.of("Asia/Shanghai"));
    }

    private static final class StoppedWall extends WallClock {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant now() {
            return at;
        }
    }

    @BeforeEach
    void aCityAtWork() {
        jdbi.useHandle(h -> h.execute("truncate shared.drill, shared.events"));
    }

    @Test
    void aCityAtWorkHasTheWallsTimeAndNobodyMovesIt() {
        assertEquals(wall.at, clock.now());
        var refused = assertInstanceOf(Outcome.Refused.class, clock.drive(STORY));
        assertEquals("shared.not-a-drill", refused.refusal().code());
        assertEquals(wall.at, clock.now());
    }

    @Test
    void aDrillRunsOnFromItsTimeAtTheWallsPace() {
        assertEquals(Outcome.done(STORY), clock.beginDrill(STORY));
        assertEquals(STORY, clock.now());
        wall.at = wall.at.plus(Duration.ofMinutes(90));
        assertEquals(STORY.plus(Duration.ofMinutes(90)), clock.now());
    }

    @Test
    void aDrillInAHurryGoesSixtyTimesAsFastFromThenOnAndBackToTheWallsPace() {
        clock.beginDrill(STORY);
        wall.at = wall.at.plus(Duration.ofMinutes(1));
        var early = wall.at.minusSeconds(30);
        assertEquals(Outcome.done(STORY.plus(Duration.ofMinutes(1))), clock.quicken(60));
        assertEquals(60, clock.pace());
        wall.at = wall.at.plus(Duration.ofMinutes(1));
        assertEquals(STORY.plus(Duration.ofMinutes(61)), clock.now());
        assertEquals(STORY.plus(Duration.ofSeconds(30)), clock.ofWall(early), "what came before went slowly");
        clock.quicken(1);
        wall.at = wall.at.plus(Duration.ofMinutes(1));
        assertEquals(STORY.plus(Duration.ofMinutes(62)), clock.now());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "60, true", "61, false"})
    void aPaceIsFromOneToSixty(int pace, boolean taken) {
        clock.beginDrill(STORY);
        assertEquals(taken, clock.quicken(pace) instanceof Outcome.Done<?>);
    }

    @Test
    void aCityAtWorkCannotBeQuickened() {
        var refused = assertInstanceOf(Outcome.Refused.class, clock.quicken(2));
        assertEquals("shared.not-a-drill", refused.refusal().code());
        assertEquals(1, clock.pace());
    }

    @Test
    void aDrillIsDrivenForthAndBack() {
        clock.beginDrill(STORY);
        for (Duration step : new Duration[] {Duration.ofDays(3), Duration.ofDays(-1)}) {
            assertEquals(Outcome.done(STORY.plus(step)), clock.drive(STORY.plus(step)));
            assertEquals(STORY.plus(step), clock.now());
        }
    }

    @Test
    void aDrillBegunTwiceKeepsItsFirstTime() {
        clock.beginDrill(STORY);
        assertInstanceOf(Outcome.Refused.class, clock.beginDrill(STORY.plus(Duration.ofDays(1))));
        assertEquals(STORY, clock.now());
    }

    @Test
    void aDatabaseWithEventsBecomesNoDrill() {
        jdbi.useHandle(h -> h.execute(
                "insert into shared.events (name, body, recorded_at) values ('shared.Any', '{}', '2021-01-01')"));
        var refused = assertInstanceOf(Outcome.Refused.class, clock.beginDrill(STORY));
        assertEquals("shared.not-a-fresh-database", refused.refusal().code());
        assertEquals(wall.at, clock.now());
    }

    @Test
    void theDayIsTheCitysAndNotGreenwichs() {
        clock.beginDrill(STORY);
        assertEquals(LocalDate.of(2021, 7, 30), clock.today());
    }
}
