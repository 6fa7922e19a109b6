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
    /// @param voided whether that swab does not count any more
    public record OwnTaking(
            RoundId roundId,
            Instant registeredAt,
            @Nullable Instant swabbedAt,
            @Nullable String tubeCode,
            boolean voided) {}

    /// The latest first.
    ///
    /// @param person under each id that is theirs
    public List<OwnTaking> list(Collection<PersonId> person, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.round_id, r.occurred_at as registered_at, s.occurred_at as swabbed_at, s.tube_code,
                       coalesce(s.number is not null and exists (
                           select from specimens.tube_facts v
                            where v.tube_code = s.tube_code and v.kind = 'SWAB_VOIDED' and v.device_id = s.device_id
                              and v.swab_number = s.number), false) as voided
                  from specimens.registrations r
                  left join specimens.swabs s
                         on s.device_id = r.device_id and s.registration_number = r.number
                 where r.person_id = any(:people)
                union all
                select s.round_id, s.occurred_at, s.occurred_at, s.tube_code, false
                  from specimens.swabs s
                 where s.person_id = any(:people)
                   and not exists (select from specimens.registrations r
                                    where r.device_id = s.device_id and r.number = s.registration_number
                                      and r.person_id = any(:people))
                 order by 2 desc
                 limit :limit
                """)
                .bind("people", Id.array(person))
                .bind("limit", limit)
                .mapTo(OwnTaking.class)
                .list());
    }
}
