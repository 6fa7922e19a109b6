package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Timers by a clock that a drill moves.
@QuarkusTest
@QuarkusTestResource(House.class)
class TimersAppTest {
    @Inject
    Timers timers;

    @Inject
    Rung rung;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    @Singleton
    static class Rung implements Timer {
        private final Set<UUID> subjects = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "test.rung";
        }

        @Override
        public Optional<Instant> run(UUID subject, Instant now) {
            subjects.add(subject);
            return Optional.empty();
        }

        boolean waitFor(UUID subject) throws InterruptedException {
            for (int i = 0; i < 300 && !subjects.contains(subject); i++) {
                Thread.sleep(100);
            }
            return subjects.contains(subject);
        }
    }

    @AfterEach
    void noDrill() {
        jdbi.useHandle(h -> h.execute("delete from shared.drill"));
    }

    @Test
    void aDrillThatBeginsYearsAgoKeepsNobodyWaiting() throws InterruptedException {
        assertTrue(rung.waitFor(set()), "by the wall's time");
        drill("2021-08-04T12:00:00Z");
        assertTrue(rung.waitFor(set()), "years back");
        drill("2021-09-04T12:00:00Z");
        assertTrue(rung.waitFor(set()), "a month on");
        drill("2021-08-04T12:00:00Z");
        assertTrue(rung.waitFor(set()), "a month back");
    }

    private UUID set() {
        var subject = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> timers.set(rung, subject, clock.now()));
        return subject;
    }

    private void drill(String cityTime) throws InterruptedException {
        jdbi.useHandle(h -> {
            h.execute("delete from shared.drill");
            h.execute(
                    "insert into shared.drill (only_row, city_at, wall_at) values (true, ?::timestamptz, now())",
                    cityTime);
        });
        // until everybody has looked at it
        Thread.sleep(200);
    }
}
