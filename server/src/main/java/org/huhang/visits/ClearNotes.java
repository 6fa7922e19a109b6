package org.huhang.visits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AfterMigrations;
import org.jdbi.v3.core.Jdbi;

/// Seals the notes and reasons that an earlier version kept in the clear.
@Singleton
class ClearNotes implements AfterMigrations {
    private static final int BATCH = 5_000;

    private final Jdbi jdbi;
    private final GatheringSecrets secrets;

    ClearNotes(Jdbi jdbi, GatheringSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    /// @param id of a gathering or of a fact of attendance
    private record Clear(UUID id, long keyNumber, String text) {}

    @Override
    public void run() {
        boolean any = false;
        while (sealNotes() || sealReasons()) {
            any = true;
        }
        if (any) {
            for (String table : List.of("gatherings", "attendance_facts", "unsealed_notes", "unsealed_reasons")) {
                jdbi.useHandle(h -> h.execute("vacuum (full, analyze) visits." + table));
            }
        }
    }

    private boolean sealNotes() {
        return jdbi.inTransaction(h -> {
            var some =
                    h.createQuery("""
                    select u.id, g.key_number, u.note as text
                      from visits.unsealed_notes u
                      join visits.gatherings g on g.id = u.id
                     limit :batch
                    """).bind("batch", BATCH).mapTo(Clear.class).list();
            var sealing = h.prepareBatch("""
                    with done as (delete from visits.unsealed_notes where id = :id)
                    update visits.gatherings set note_sealed = :sealed where id = :id
                    """);
            some.forEach(each -> sealing.bind("id", each.id)
                    .bind("sealed", secrets.sealNote(each.keyNumber, each.text))
                    .add());
            sealing.execute();
            return !some.isEmpty();
        });
    }

    private boolean sealReasons() {
        return jdbi.inTransaction(h -> {
            var some =
                    h.createQuery("""
                    select u.id, g.key_number, u.reason as text
                      from visits.unsealed_reasons u
                      join visits.gatherings g on g.id = u.gathering_id
                     limit :batch
                    """).bind("batch", BATCH).mapTo(Clear.class).list();
            var sealing = h.prepareBatch("""
                    with done as (delete from visits.unsealed_reasons where id = :id)
                    update visits.attendance_facts set reason_sealed = :sealed where id = :id
                    """);
            some.forEach(each -> sealing.bind("id", each.id)
                    .bind("sealed", secrets.sealReason(each.keyNumber, each.id, each.text))
                    .add());
            sealing.execute();
            return !some.isEmpty();
        });
    }
}
