package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TakingStore {
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String COLUMNS = """
            select r.device_id, r.number, r.round_id, 'REGISTERED' as kind, coalesce(r.person_id, i.person_id) as person_id,
                   null as tube_code, r.occurred_at, r.received_at
            """;

    private static final String SWABS = """
            select s.device_id, s.number, s.round_id, '%s' as kind, coalesce(s.person_id, i.person_id) as person_id,
                   s.tube_code, %s.occurred_at, %s.received_at
            """;

    private static final String REGISTERED = COLUMNS + """
              from specimens.registrations r
              left join specimens.identifications i
                on r.person_id is null and i.device_id = r.device_id and i.number = r.number
             where not exists (select from specimens.registration_voidings v
                                where v.device_id = r.device_id and v.registration_number = r.number)
            """;

    private static final String REGISTRATION_VOIDED = """
            select r.device_id, r.number, r.round_id, 'REGISTRATION_VOIDED' as kind,
                   coalesce(r.person_id, i.person_id) as person_id, null as tube_code, v.occurred_at, v.received_at
              from specimens.registration_voidings v
              join specimens.registrations r on r.device_id = v.device_id and r.number = v.registration_number
              left join specimens.identifications i
                on r.person_id is null and i.device_id = r.device_id and i.number = r.number
            """;

    private static final String SWABBED = SWABS.formatted("SWABBED", "s", "s") + """
              from specimens.swabs s
              left join specimens.identifications i
                on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
            """;

    /// By itself, or with its whole tube.
    private static final String VOIDED = SWABS.formatted("SWAB_VOIDED", "f", "f") + """
              from specimens.tube_facts f
              join specimens.swabs s
                on s.tube_code = f.tube_code
                   and (f.kind = 'VOIDED' or s.device_id = f.device_id and s.number = f.swab_number)
              left join specimens.identifications i
                on s.person_id is null and i.device_id = s.device_id and i.number = s.registration_number
             where f.kind in ('VOIDED', 'SWAB_VOIDED')
            """;

    /// What is new by batches: their own facts, what somebody unknown had done who is known by it, and the
    /// voiding of what came in after it was voided. One branch for each table that names a batch, so that each
    /// has its index.
    static final String OF_BATCHES = REGISTERED + " and r.batch_id = any(:batches) union "
            + REGISTRATION_VOIDED + " where v.batch_id = any(:batches) union "
            + REGISTRATION_VOIDED + " where r.batch_id = any(:batches) union "
            + SWABBED + " where s.batch_id = any(:batches) union "
            + VOIDED + " and f.batch_id = any(:batches) union "
            + VOIDED + " and s.batch_id = any(:batches) union "
            + COLUMNS + """
              from specimens.identifications i
              join specimens.registrations r on r.device_id = i.device_id and r.number = i.number
             where i.batch_id = any(:batches)
               and not exists (select from specimens.registration_voidings v
                                where v.device_id = r.device_id and v.registration_number = r.number)
            union
            """ + SWABS.formatted("SWABBED", "s", "s") + """
              from specimens.identifications i
              join specimens.swabs s
                on s.person_id is null and s.device_id = i.device_id and s.registration_number = i.number
             where i.batch_id = any(:batches)
             order by device_id, number, kind
            """;

    private static final String OF_ROUND = REGISTERED + " and r.round_id = :round union all "
            + REGISTRATION_VOIDED + " where v.round_id = :round union all " + SWABBED
            + " where s.round_id = :round union all " + VOIDED + " and f.round_id = :round";

    private final Jdbi jdbi;

    TakingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Taking> listBatches(Collection<UUID> batches) {
        return jdbi.withHandle(h -> h.createQuery(OF_BATCHES)
                .bind("batches", batches.toArray(UUID[]::new))
                .mapTo(Taking.class)
                .list());
    }

    /// When each of these last signed in, as far as that counts.
    Map<PersonId, Instant> lastRegistered(RoundId round, Collection<PersonId> people) {
        record Last(PersonId personId, Instant at) {}
        return jdbi.withHandle(h -> h.createQuery("""
                with registered as (
                    select r.person_id, r.device_id, r.number, r.occurred_at
                      from specimens.registrations r
                     where r.person_id = any(:people) and r.round_id = :round
                    union all
                    select i.person_id, r.device_id, r.number, r.occurred_at
                      from specimens.identifications i
                      join specimens.registrations r on r.device_id = i.device_id and r.number = i.number
                     where i.person_id = any(:people) and i.round_id = :round and r.person_id is null)
                select r.person_id, max(r.occurred_at) as at
                  from registered r
                 where not exists (select from specimens.registration_voidings v
                                    where v.device_id = r.device_id and v.registration_number = r.number)
                 group by r.person_id
                """)
                .bind("round", round)
                .bind("people", Id.array(people))
                .mapTo(Last.class)
                .collect(Collectors.toMap(Last::personId, Last::at)));
    }

    void read(RoundId round, Consumer<Taking> to) {
        jdbi.useTransaction(h -> h.createQuery(OF_ROUND)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("round", round)
                .mapTo(Taking.class)
                .forEach(to));
    }
}
