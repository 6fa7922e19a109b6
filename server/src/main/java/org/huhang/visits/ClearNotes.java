package org.huhang.visits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.shared.AfterMigrations;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
        return seal("""
                select u.id, g.key_number, u.note as text
                  from visits.unsealed_notes u
                  join visits.gatherings g on g.id = u.id
                 limit :batch
                """, each -> secrets.sealNote(each.keyNumber, each.text), """
                with done as (delete from visits.unsealed_notes where id = :id)
                update visits.gatherings set note_sealed = :sealed where id = :id
                """);
    }

    private boolean sealReasons() {
        return seal("""
                select u.id, g.key_number, u.reason as text
                  from visits.unsealed_reasons u
                  join visits.gatherings g on g.id = u.gathering_id
                 limit :batch
                """, each -> secrets.sealReason(each.keyNumber, each.id, each.text), """
                with done as (delete from visits.unsealed_reasons where id = :id)
                update visits.attendance_facts set reason_sealed = :sealed where id = :id
                """);
    }

    /// One batch, in a transaction of its own.
    private boolean seal(String some, Function<Clear, byte @Nullable []> sealed, String keep) {
        return jdbi.inTransaction(h -> {
            var batch =
                    h.createQuery(some).bind("batch", BATCH).mapTo(Clear.class).list();
            var sealing = h.prepareBatch(keep);
            batch.forEach(each -> sealing.bind("id", each.id)
                    .bind("sealed", sealed.apply(each))
                    .add());
            sealing.execute();
            return !batch.isEmpty();
        });
    }
}
