package org.huhang.visits;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.Consumer;
import org.jboss.logging.Logger;

/// Reads started files of visits, one at a time, each on a thread of its own. The news of a start wakes it; after a
/// fall it begins again with whatever was started and is not at its end. A file that fails is tried again, later each
/// time.
@ApplicationScoped
class VisitImporting implements Consumer<VisitImportsStarted> {
    private static final Logger LOG = Logger.getLogger(VisitImporting.class);
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final VisitImportStore store;
    private final VisitReading reading;
    private final Semaphore turn = new Semaphore(1);
    private final Map<VisitImportId, Thread> atWork = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    VisitImporting(VisitImportStore store, VisitReading reading) {
        this.store = store;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "visits.importing";
    }

    @Override
    public Class<VisitImportsStarted> event() {
        return VisitImportsStarted.class;
    }

    @Override
    public void accept(VisitImportsStarted event) {
        wake(event.importId());
    }

    void start(@Observes @Priority(3000) StartupEvent event) {
        store.listUnfinished().forEach(this::wake);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        for (Thread thread : atWork.values()) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void wake(VisitImportId id) {
        var thread = Thread.ofPlatform().name("visits-" + id.value()).daemon().unstarted(() -> work(id));
        if (atWork.putIfAbsent(id, thread) == null) {
            thread.start();
        }
    }

    private void work(VisitImportId id) {
        try {
            turn.acquire();
            try {
                int failures = 0;
                while (!isStopping() && !readToEnd(id, failures)) {
                    failures++;
                    var _ = stopped.await(
                            Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures - 1, 6)), TimeUnit.SECONDS);
                }
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atWork.remove(id);
        }
    }

    private boolean readToEnd(VisitImportId id, int failures) {
        try {
            var known = store.find(id);
            if (known.isPresent() && known.get().result() == null && known.get().startedAt() != null) {
                reading.read(known.get().file(), this::isStopping);
            }
            return true;
        } catch (RuntimeException | IOException | DamagedFile failure) {
            if (!isStopping()) {
                LOG.errorf(failure, "ALARM: visits %s failed %d times in a row", id.value(), failures + 1);
            }
            return false;
        }
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }
}
