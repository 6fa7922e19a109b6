package org.huhang.rounds;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.huhang.shared.CityClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one thread of this node that freezes rounds, so that the timers' threads stay free. What a kill cut off is left
/// to whoever looks next.
@Singleton
class Freezer {
    private static final Logger LOG = Logger.getLogger(Freezer.class);

    private final Freezing freezing;
    private final CityClock clock;
    private final AtomicReference<@Nullable RoundId> working = new AtomicReference<>();
    private volatile @Nullable Thread thread;

    Freezer(Freezing freezing, CityClock clock) {
        this.freezing = freezing;
        this.clock = clock;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var at = thread;
        if (at != null) {
            at.join(Duration.ofSeconds(10));
        }
    }

    /// Takes the round up if this thread is free. It returns at once.
    void offer(RoundId id) {
        if (working.compareAndSet(null, id)) {
            thread = Thread.ofPlatform().name("rounds-freezer").daemon().start(() -> work(id));
        }
    }

    private void work(RoundId id) {
        try {
            freezing.freeze(id, clock.now());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "ALARM: round %s is not frozen; it is tried again", id.value());
        } finally {
            working.set(null);
        }
    }
}
