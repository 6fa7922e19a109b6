package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Timer;

/// Sees to it that somebody works at a search until it has ended; one whose server was killed is taken up again.
@ApplicationScoped
class RoomSearchTimer implements Timer {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final SearchStore store;
    private final Instance<RoomSearchThread> thread;

    RoomSearchTimer(SearchStore store, Instance<RoomSearchThread> thread) {
        this.store = store;
        this.thread = thread;
    }

    @Override
    public String name() {
        return "quarantine.search";
    }

    @Override
    public Optional<Instant> run(UUID subject, Instant now) {
        var search = store.find(new SearchId(subject)).filter(found -> found.endedAt() == null);
        search.ifPresent(found -> thread.get().offer(found.id()));
        return search.map(_ -> now.plus(AGAIN));
    }
}
