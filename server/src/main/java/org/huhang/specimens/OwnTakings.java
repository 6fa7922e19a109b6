package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What was done at desks with one person, for that person to read.
@ApplicationScoped
public class OwnTakings {
    private final Jdbi jdbi;

    OwnTakings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A registration and, where it was taken, the swab that belongs to it.
    ///
    /// @param voided whether that swab does not count any more, alone or with its tube
    public record OwnTaking(
            RoundId roundId,
            Instant registeredAt,
            @Nullable Instant swabbedAt,
            @Nullable String tubeCode,
            boolean voided) {}

    /// The latest first; also what somebody unknown had done who is known by now. A registration that was taken back
    /// is none, unless a swab was taken by it.
    ///
    /// @param person under each id that is theirs
    public List<OwnTaking> list(Collection<PersonId> person, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                with registered as (
                    select r.device_id, r.number, r.round_id, r.occurred_at
                      from specimens.registrations r
                     where r.person_id = any(:people)
                    union
                    select r.device_id, r.number, r.round_id, r.occurred_at
                      from specimens.identifications i
                      join specimens.registrations r on r.device_id = i.device_id and r.number = i.number
                     where i.person_id = any(:people) and r.person_id is null),
                     done as (
                    select r.round_id, r.occurred_at as registered_at, s.occurred_at as swabbed_at, s.tube_code,
                           s.device_id, s.number
                      from registered r
                      left join specimens.swabs s
                        on s.device_id = r.device_id and s.registration_number = r.number
                     where s.number is not null
                        or not exists (select from specimens.registration_voidings v
                                        where v.device_id = r.device_id and v.registration_number = r.number)
                    union all
                    select s.round_id, s.occurred_at, s.occurred_at, s.tube_code, s.device_id, s.number
                      from specimens.swabs s
                     where s.person_id = any(:people)
                       and not exists (select from registered r
                                        where r.device_id = s.device_id and r.number = s.registration_number))
                select d.round_id, d.registered_at, d.swabbed_at, d.tube_code,
                       d.number is not null and exists (
                           select from specimens.tube_facts v
                            where v.tube_code = d.tube_code
                              and (v.kind = 'VOIDED'
                                   or v.kind = 'SWAB_VOIDED' and v.device_id = d.device_id
                                      and v.swab_number = d.number)) as voided
                  from done d
                 order by 2 desc
                 limit :limit
                """)
                .bind("people", Id.array(person))
                .bind("limit", limit)
                .mapTo(OwnTaking.class)
                .list());
    }
}
