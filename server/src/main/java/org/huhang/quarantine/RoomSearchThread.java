package org.huhang.quarantine;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// The one thread of this node that searches rooms. What was begun when the server ends is begun again by whoever comes
/// next: it takes seconds, and places nobody before it ends.
@Singleton
class RoomSearchThread {
    private static final Logger LOG = Logger.getLogger(RoomSearchThread.class);
    /// Longer than the largest city's search takes.
    private static final Duration STALE = Duration.ofMinutes(3);

    private static final int LONGEST_NOTE = 500;

    private final UUID node = Ids.next();
    private final SearchStore store;
    private final RoomSearches searches;
    private final CityClock clock;
    private final WallClock wall;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("room-search").daemon().factory());
    private final Set<SearchId> taken = ConcurrentHashMap.newKeySet();

    RoomSearchThread(SearchStore store, RoomSearches searches, CityClock clock, WallClock wall) {
        this.store = store;
        this.searches = searches;
        this.clock = clock;
        this.wall = wall;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    /// It returns at once.
    void offer(SearchId id) {
        if (!thread.isShutdown() && taken.add(id)) {
            thread.execute(() -> {
                try {
                    take(id);
                } finally {
                    taken.remove(id);
                }
            });
        }
    }

    private void take(SearchId id) {
        var now = wall.now();
        if (store.find(id).filter(search -> search.endedAt() == null).isEmpty()
                || !store.claim(id, node, now, now.minus(STALE))) {
            return;
        }
        try {
            long begun = System.nanoTime();
            var search = store.find(id).orElseThrow();
            var question = searches.ask(clock.now());
            var plan = RoomSearches.solve(question, search.seed());
            searches.end(
                    search,
                    question,
                    plan,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                    clock.now());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "ALARM: the search %s for rooms failed", id.value());
            var said = String.valueOf(failure.getMessage());
            searches.fail(id, said.substring(0, Math.min(said.length(), LONGEST_NOTE)), clock.now());
        }
    }
}
