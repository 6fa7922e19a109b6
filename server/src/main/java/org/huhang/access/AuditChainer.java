package org.huhang.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// Chains what is pending, woken at once, and makes a checkpoint each second in which something came. A lost wake-up
/// costs at most [#POLL].
@Singleton
class AuditChainer {
    private static final Logger LOG = Logger.getLogger(AuditChainer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /// Between two batches: many entries share one write to the disk.
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final Optional<CheckpointPublisher> publisher;
    private final WallClock wall;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("audit-chainer").unstarted(this::run);
    private volatile boolean stopping;
    private long lastCheckpointNanos = System.nanoTime();

    AuditChainer(
            AuditChain chain,
            Checkpoints checkpoints,
            WallClock wall,
            @ConfigProperty(name = "huhang.checkpoints") Optional<String> file) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.wall = wall;
        publisher = file.map(path -> new CheckpointPublisher(checkpoints, new CheckpointFile(Path.of(path))));
    }

    /// Behind the migrations, which [org.huhang.shared] runs first.
    void start(@Observes @Priority(2100) StartupEvent event) {
        thread.start();
    }

    /// There is something to chain.
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.errorf(failure, "ALARM: the audit log is not chained");
                pause();
            }
        }
        try {
            while (chain.advance() > 0) {
                // what came until the end
            }
            publish();
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("the last checkpoint could not be made: %s", failure);
        }
    }

    private void turn() throws InterruptedException, IOException {
        int chained = chain.advance();
        if (System.nanoTime() - lastCheckpointNanos >= BETWEEN_CHECKPOINTS.toNanos()) {
            publish();
        }
        if (chained == 0) {
            wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } else if (chained < AuditChain.MOST) {
            Thread.sleep(GATHER);
        }
    }

    private void publish() throws IOException {
        lastCheckpointNanos = System.nanoTime();
        checkpoints.make(wall.now());
        if (publisher.isPresent()) {
            publisher.get().publish();
        }
    }

    private void pause() {
        try {
            wake.drainPermits();
            wake.tryAcquire(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
