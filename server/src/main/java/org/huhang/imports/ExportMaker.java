package org.huhang.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// Makes what was approved and deletes what has expired, in the background; several nodes share the work.
@Singleton
class ExportMaker {
    private static final Logger LOG = Logger.getLogger(ExportMaker.class);
    /// Looking costs two small statements; a file whose time is over is gone within this time.
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ExportMaking making;
    private final ExportExpiry expiry;
    private final WallClock wall;
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("export-maker").unstarted(this::run);
    private volatile boolean stopping;

    ExportMaker(ExportMaking making, ExportExpiry expiry, WallClock wall) {
        this.making = making;
        this.expiry = expiry;
        this.wall = wall;
    }

    /// Behind the migrations, which [org.huhang.shared] runs first.
    void start(@Observes @Priority(2100) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        stop.release();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopping) {
            try {
                turn(wall.now());
            } catch (RuntimeException failure) {
                LOG.warnf("exports rest: %s", failure);
            }
            try {
                stop.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void turn(Instant now) {
        expiry.run(now);
        while (!stopping && making.next(wall.now())) {
            // until none is left
        }
    }
}
