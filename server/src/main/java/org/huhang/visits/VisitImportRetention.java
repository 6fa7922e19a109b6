package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;

/// How long refused rows are kept, and files that nobody started: thirty days after they were received, by the city's
/// clock, where nobody sets `huhang.visits.import-days`. Counts stay. A file that was read is deleted at once.
@ApplicationScoped
class VisitImportRetention implements Chore {
    private static final int BATCH = 100;

    private final VisitImportStore store;
    private final Journal journal;
    private final CityClock clock;
    private final Duration kept;

    VisitImportRetention(
            VisitImportStore store,
            Journal journal,
            CityClock clock,
            @ConfigProperty(name = "huhang.visits.import-days", defaultValue = "30") int days) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Override
    @Transactional
    public void run(Instant wallNow) {
        end(clock.now());
    }

    @Transactional
    List<VisitImportId> end(Instant now) {
        var ended = store.end(now.minus(kept), now, BATCH);
        if (!ended.isEmpty()) {
            journal.append(new VisitImportsEnded(
                    ended.stream().map(VisitImportStore.Ended::id).toList(),
                    ended.stream().map(VisitImportStore.Ended::keyNumber).toList()));
        }
        return ended.stream().map(VisitImportStore.Ended::id).toList();
    }
}
