package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huhang.shared.TestDatabase;
import org.huhang.specimens.Taking.TakingKind;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each registration and each swab was voided, by records of other batches: `v5` voids the registrations of
/// `r5`, `t5` its tubes.
@ExtendWith(TestDatabase.class)
class TakingStoreTest {
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (registrations|registration_voidings|swabs|tube_facts)");

    private final Jdbi jdbi;
    private final TakingStore store;

    TakingStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        store = new TakingStore(jdbi);
        load();
    }

    @Test
    void aVoidingIsNewByItsOwnBatchAndByThatOfWhatItVoids() {
        assertEquals(Map.of(TakingKind.REGISTRATION_VOIDED, 10L), news("v5"));
        assertEquals(Map.of(TakingKind.SWAB_VOIDED, 10L), news("t5"));
        assertEquals(
                Map.of(
                        TakingKind.REGISTRATION_VOIDED, 10L,
                        TakingKind.SWABBED, 10L,
                        TakingKind.SWAB_VOIDED, 10L),
                news("r5"));
    }

    @Test
    void whatIsNewIsFoundByTheIndexesOfBatches() {
        var plan = jdbi.withHandle(h -> h.createQuery("explain " + TakingStore.OF_BATCHES)
                .bind("batches", new UUID[] {batch("r5")})
                .mapTo(String.class)
                .list());
        assertEquals(List.of(), plan.stream().filter(WHOLE_TABLE.asPredicate()).toList(), String.join("\n", plan));
    }

    private Map<TakingKind, Long> news(String batch) {
        return store.listBatches(List.of(batch(batch))).stream()
                .collect(Collectors.groupingBy(Taking::kind, Collectors.counting()));
    }

    private UUID batch(String name) {
        return jdbi.withHandle(h -> h.createQuery("select md5(:name)::uuid")
                .bind("name", name)
                .mapTo(UUID.class)
                .one());
    }

    private void load() {
        jdbi.useHandle(h -> {
            h.execute("truncate specimens.registrations, specimens.registration_voidings, specimens.swabs,"
                    + " specimens.tube_facts");
            h.execute("""
                    insert into specimens.registrations (device_id, number, batch_id, round_id, way, account_id,
                                                         occurred_at, received_at)
                    select md5('device')::uuid, n, md5('r' || n / 10)::uuid, md5('round')::uuid, 'CODE',
                           md5('account')::uuid, '2021-08-04T02:00:00Z', '2021-08-04T02:00:00Z'
                      from generate_series(0, 19999) as n
                    """);
            h.execute("""
                    insert into specimens.registration_voidings (device_id, number, batch_id, round_id,
                                                                 registration_number, reason, area_id, account_id,
                                                                 occurred_at, received_at)
                    select r.device_id, r.number + 20000, md5('v' || r.number / 10)::uuid, r.round_id, r.number, 'any',
                           r.round_id, r.account_id, r.occurred_at, r.received_at
                      from specimens.registrations r
                    """);
            h.execute("""
                    insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, tube_code,
                                                 account_id, occurred_at, received_at)
                    select r.device_id, r.number + 40000, r.batch_id, r.round_id, r.number, 'TUBE-' || r.number,
                           r.account_id, r.occurred_at, r.received_at
                      from specimens.registrations r
                    """);
            h.execute("""
                    insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, account_id, occurred_at,
                                                      received_at)
                    select md5(s.tube_code)::uuid, md5('t' || s.registration_number / 10)::uuid, s.tube_code,
                           s.round_id, 'VOIDED', s.account_id, s.occurred_at, s.received_at
                      from specimens.swabs s
                    """);
            h.execute("analyze specimens.registrations, specimens.registration_voidings, specimens.swabs,"
                    + " specimens.tube_facts");
        });
    }
}
