package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.jdbi.v3.core.Jdbi;

/// How long a laboratory's file is kept as it came, with the rows that were refused: thirty days after it was received,
/// by the city's clock, where nobody sets `huhang.result-files.days`. Results, counts and reasons for a whole file
/// stay.
/// A file that was not read yet is kept.
@ApplicationScoped
class FileRetention implements Chore {
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Journal journal;
    private final CityClock clock;
    private final Duration kept;

    FileRetention(
            Jdbi jdbi,
            Journal journal,
            CityClock clock,
            @ConfigProperty(name = "huhang.result-files.days", defaultValue = "30") int days) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Override
    @Transactional
    public void run(Instant wallNow) {
        end(clock.now());
    }

    /// The oldest first, so that what is kept of their keys stays small.
    @Transactional
    List<Long> end(Instant now) {
        var keys = jdbi.withHandle(h -> h.createQuery("""
                with over as (
                    select f.id
                      from testing.result_files f
                      join testing.file_readings r on r.batch_id = f.id
                     where f.ended_at is null and f.received_at <= :before
                     order by f.received_at, f.id
                     limit :batch),
                rows as (
                    update testing.refused_rows set sealed = null where batch_id in (select id from over))
                update testing.result_files
                   set content_sealed = null, ended_at = :now
                 where id in (select id from over)
                returning key_number
                """)
                .bind("before", now.minus(kept))
                .bind("now", now)
                .bind("batch", BATCH)
                .mapTo(Long.class)
                .list());
        if (!keys.isEmpty()) {
            journal.append(new ResultFilesEnded(keys));
        }
        return keys;
    }
}
