package org.huhang.visits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AfterMigrations;
import org.jdbi.v3.core.Jdbi;

/// Seals the refused lines that an earlier version kept in the clear.
@Singleton
class ClearLines implements AfterMigrations {
    private static final int BATCH = 5_000;

    private final Jdbi jdbi;
    private final GatheringSecrets secrets;

    ClearLines(Jdbi jdbi, GatheringSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    private record ClearLine(UUID submissionId, int line, long keyNumber, String text) {}

    @Override
    public void run() {
        boolean any = false;
        while (sealSome()) {
            any = true;
        }
        if (any) {
            for (String table : List.of("refused_attendees", "unsealed_lines")) {
                jdbi.useHandle(h -> h.execute("vacuum (full, analyze) visits." + table));
            }
        }
    }

    private boolean sealSome() {
        var batch = jdbi.withHandle(h ->
                h.createQuery("""
                select u.submission_id, u.line, r.key_number, u.text
                  from visits.unsealed_lines u
                  join visits.refused_attendees r on r.submission_id = u.submission_id and r.line = u.line
                 limit :batch
                """).bind("batch", BATCH).mapTo(ClearLine.class).list());
        if (!batch.isEmpty()) {
            seal(batch);
        }
        return !batch.isEmpty();
    }

    private void seal(List<ClearLine> batch) {
        jdbi.useHandle(h -> h.createUpdate("""
                with sealed as (
                    select * from unnest(:submissions, :lines, :texts) as s (submission_id, line, text_sealed)),
                done as (
                    update visits.refused_attendees r
                       set text_sealed = s.text_sealed
                      from sealed s
                     where r.submission_id = s.submission_id and r.line = s.line)
                delete from visits.unsealed_lines u
                 using sealed s
                 where u.submission_id = s.submission_id and u.line = s.line
                """)
                .bind("submissions", batch.stream().map(ClearLine::submissionId).toArray(UUID[]::new))
                .bind("lines", batch.stream().map(ClearLine::line).toArray(Integer[]::new))
                .bind(
                        "texts",
                        batch.stream()
                                .map(line -> secrets.sealLine(line.keyNumber(), line.line(), line.text()))
                                .toArray(byte[][]::new))
                .execute());
    }
}
