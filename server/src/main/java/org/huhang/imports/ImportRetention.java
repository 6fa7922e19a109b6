package org.huhang.imports;

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

/// How long a file is kept as it came, with the rows that were refused: thirty days after it was received, by the
/// city's clock, where nobody sets `huhang.imports.days`. Counts stay, and which row became which thing. A file that is
/// being taken in is kept until that is done; one that nobody started can then be started no more.
@ApplicationScoped
class ImportRetention implements Chore {
    private static final int BATCH = 100;

    private final Jdbi jdbi;
    private final Journal journal;
    private final CityClock clock;
    private final Duration kept;

    ImportRetention(
            Jdbi jdbi,
            Journal journal,
            CityClock clock,
            @ConfigProperty(name = "huhang.imports.days", defaultValue = "30") int days) {
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

    /// The oldest first, so that what is kept of their keys stays small. One that is being started at
    /// that moment is left for the next time.
    @Transactional
    List<Long> end(Instant now) {
        var keys = jdbi.withHandle(h -> h.createQuery("""
                with over as (
                    select i.id, i.key_number
                      from imports.imports i
                     where i.received_at <= :before
                       and not exists (select from imports.endings e where e.import_id = i.id)
                       and (not exists (select from imports.starts s where s.import_id = i.id)
                            or exists (select from imports.completions c where c.import_id = i.id))
                     order by i.received_at, i.id
                     limit :batch
                       for update of i skip locked),
                chunks as (delete from imports.file_chunks where import_id in (select id from over)),
                rows as (
                    update imports.refused_rows set sealed = null where import_id in (select id from over)),
                surveys as (
                    update imports.surveys set header_sealed = null where import_id in (select id from over)),
                endings as (
                    insert into imports.endings (import_id, ended_at) select id, :now from over)
                select key_number from over
                """)
                .bind("before", now.minus(kept))
                .bind("now", now)
                .bind("batch", BATCH)
                .mapTo(Long.class)
                .list());
        if (!keys.isEmpty()) {
            journal.append(new ImportsEnded(keys));
        }
        return keys;
    }
}
