package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.rounds.RoundId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TakingStore {
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String TAKINGS = """
            select device_id, number, round_id, 'REGISTERED' as kind, person_id, null as tube_code, occurred_at, received_at
              from specimens.registrations
             where %1$s
            union all
            select device_id, number, round_id, 'SWABBED', person_id, tube_code, occurred_at, received_at
              from specimens.swabs
             where %1$s
            union all
            select f.device_id, f.swab_number, f.round_id, 'SWAB_VOIDED', s.person_id, f.tube_code, f.occurred_at,
                   f.received_at
              from specimens.tube_facts f
              join specimens.swabs s on s.device_id = f.device_id and s.number = f.swab_number
             where f.kind = 'SWAB_VOIDED' and f.%1$s
            """;

    private final Jdbi jdbi;

    TakingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Taking> listBatch(UUID batch) {
        return jdbi.withHandle(
                h -> h.createQuery(TAKINGS.formatted("batch_id = :batch") + " order by device_id, number, kind")
                        .bind("batch", batch)
                        .mapTo(Taking.class)
                        .list());
    }

    List<Taking> listBatches(Collection<UUID> batches) {
        return jdbi.withHandle(h -> h.createQuery(TAKINGS.formatted("batch_id = any(:batches)"))
                .bind("batches", batches.toArray(UUID[]::new))
                .mapTo(Taking.class)
                .list());
    }

    void read(RoundId round, Consumer<Taking> to) {
        jdbi.useTransaction(h -> h.createQuery(TAKINGS.formatted("round_id = :round"))
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("round", round)
                .mapTo(Taking.class)
                .forEach(to));
    }
}
