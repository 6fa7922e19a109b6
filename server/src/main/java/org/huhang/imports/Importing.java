package org.huhang.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.jboss.logging.Logger;

/// Takes started files in, each on a thread of its own, two at a time. The news of a start wakes it; after a fall it
/// goes on with whatever was started and is not at its end, behind the last batch that was committed. A file that
/// fails is tried again, later each time, and keeps no other waiting.
@ApplicationScoped
class Importing implements Consumer<ImportsStarted> {
    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final int AT_ONCE = 2;
    private static final int BATCH_ROWS = 10_000;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final ImportStore store;
    private final Chunks chunks;
    private final Kinds kinds;
    private final Batches batches;
    private final CityClock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<ImportId, Thread> atWork = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Importing(ImportStore store, Chunks chunks, Kinds kinds, Batches batches, CityClock clock) {
        this.store = store;
        this.chunks = chunks;
        this.kinds = kinds;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports.importing";
    }

    @Override
    public Class<ImportsStarted> event() {
        return ImportsStarted.class;
    }

    @Override
    public void accept(ImportsStarted event) {
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

    private void wake(ImportId id) {
        var thread = Thread.ofVirtual().name("import-" + id.value()).unstarted(() -> work(id));
        if (atWork.putIfAbsent(id, thread) == null) {
            thread.start();
        }
    }

    private void work(ImportId id) {
        try {
            places.acquire();
            try {
                int failures = 0;
                while (!isStopping() && !readToEnd(id, failures)) {
                    failures++;
                    var _ = stopped.await(
                            Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures - 1, 6)), TimeUnit.SECONDS);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atWork.remove(id);
        }
    }

    private boolean readToEnd(ImportId id, int failures) throws InterruptedException {
        try {
            var known = store.find(id);
            if (known.isPresent() && known.get().state() == ImportState.READING) {
                read(known.get(), kinds.get(known.get().file().kind()));
            }
            return true;
        } catch (RuntimeException failure) {
            if (!isStopping()) {
                LOG.errorf(failure, "ALARM: import %s failed %d times in a row", id.value(), failures + 1);
            }
            return false;
        }
    }

    private <T> void read(ImportStore.Known known, ImportKind<T> kind) throws InterruptedException {
        var file = known.file();
        var start = java.util.Objects.requireNonNull(known.start());
        var intake = kind.begin(new ImportKind.Terms(
                file.id(),
                file.areaId(),
                start.startedBy(),
                start.startedAt(),
                LocalDate.ofInstant(start.startedAt(), clock.zone())));
        var sheet = SheetFile.open(chunks.content(file.id())).orThrow();
        var reader = new BatchReader<>(sheet, start.mapping(), intake, BATCH_ROWS);
        new ReadAhead<Batch<T>>()
                .run(
                        each -> reader.read(known.progress(), each),
                        batch -> batches.commit(file, batch, intake, clock.now()),
                        this::isStopping);
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }
}
