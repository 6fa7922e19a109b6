package org.huhang.coverage;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huhang.rounds.RoundId;
import org.huhang.shared.OpenPages;

/// Tells open pages that something below their node changed, each at most once a second.
@Singleton
class LivePages {
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// No page listens longer without coming back.
    private static final Duration FORGOTTEN = Duration.ofMinutes(6);

    private final IndexKeeper keeper;
    private final OpenPages<Long> pages = new OpenPages<>();
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    LivePages(IndexKeeper keeper) {
        this.keeper = keeper;
        thread = Thread.ofVirtual().name("coverage-live").start(this::work);
    }

    private record Watched(RoundId round, UUID node, long told, long sinceNanos) {}

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    OpenPages<Long> pages() {
        return pages;
    }

    /// @return the key under which a page of that node listens
    UUID watch(RoundId round, UUID node, long known) {
        var key = new UUID(
                round.value().getMostSignificantBits() ^ Long.rotateLeft(node.getMostSignificantBits(), 7),
                round.value().getLeastSignificantBits() ^ Long.rotateLeft(node.getLeastSignificantBits(), 7));
        watched.merge(
                key,
                new Watched(round, node, known, System.nanoTime()),
                (old, now) -> new Watched(round, node, Math.min(old.told, known), now.sinceNanos));
        return key;
    }

    private void work() {
        while (!stopping) {
            try {
                Thread.sleep(BEAT);
                watched.replaceAll((key, each) -> beat(key, each));
                watched.values().removeIf(each -> System.nanoTime() - each.sinceNanos > FORGOTTEN.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Watched beat(UUID key, Watched each) {
        return keeper.find(each.round, Duration.ZERO)
                .map(index -> {
                    long change = index.read(() -> {
                        int node = index.tree().find(each.node);
                        return node == NodeTree.NONE ? 0L : index.figures().change(node);
                    });
                    if (change == each.told) {
                        return each;
                    }
                    pages.tell(key, change);
                    return new Watched(each.round, each.node, change, each.sinceNanos);
                })
                .orElse(each);
    }
}
