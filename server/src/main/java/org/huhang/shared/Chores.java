package org.huhang.shared;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Does every chore in turn, a quarter of an hour after the start and so on. One that fails is tried in the next round.
@Singleton
@Startup
@Priority(2100)
class Chores {
    private static final Logger LOG = Logger.getLogger(Chores.class);
    private static final Duration ROUND = Duration.ofMinutes(15);

    private final List<Chore> chores;
    private final WallClock wall;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    Chores(@All List<Chore> chores, WallClock wall) {
        this.chores = chores;
        this.wall = wall;
        thread = Thread.ofVirtual().name("chores").start(this::work);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(10));
    }

    private void work() {
        try {
            while (!stopped.await(ROUND.toSeconds(), TimeUnit.SECONDS)) {
                chores.forEach(this::attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Chore chore) {
        try {
            chore.run(wall.now());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "ALARM: chore %s failed", chore.getClass().getSimpleName());
        }
    }
}
