package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;

/// Ends the days of visits whose time is over by the city's clock: from then on nobody reads them, and the key follows.
@ApplicationScoped
class VisitRetention implements Chore {
    private static final int BATCH = 400;

    private final DayFileStore store;
    private final Journal journal;
    private final CityClock clock;

    VisitRetention(DayFileStore store, Journal journal, CityClock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(Instant wallNow) {
        end(clock.today(), clock.now());
    }

    /// The oldest first, so that what is kept of their keys stays small.
    @Transactional
    List<LocalDate> end(LocalDate today, Instant now) {
        var ended =
                new TreeMap<>(store.end(new RetentionRule(store.retentionDays(today)).firstKept(today), now, BATCH));
        if (!ended.isEmpty()) {
            journal.append(new VisitDaysEnded(List.copyOf(ended.keySet()), List.copyOf(ended.values())));
        }
        return List.copyOf(ended.keySet());
    }
}
