package org.huhang.specimens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.specimens.DeskIntake.Registration;
import org.huhang.specimens.DeskIntake.Swab;
import org.jdbi.v3.core.Handle;

/// Who stands at two desks of their round or has two swabs in it. Looked for only among the people of what was just
/// written: who comes twice is among them the second time.
final class DoubleRows {
    private final Handle handle;
    private final UUID batch;

    DoubleRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(List<Registration> registered, List<Swab> swabs) {
        List<RoundId> rounds = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        registered.forEach(each -> {
            if (each.personId() != null) {
                rounds.add(each.act().roundId());
                people.add(each.personId());
            }
        });
        swabs.forEach(each -> {
            if (each.personId() != null) {
                rounds.add(each.act().roundId());
                people.add(each.personId());
            }
        });
        if (!people.isEmpty()) {
            var at = registered.isEmpty()
                    ? swabs.getFirst().record().receivedAt()
                    : registered.getFirst().record().receivedAt();
            find(rounds, people, at);
        }
    }

    /// @param rounds of each of the people
    void find(Collection<RoundId> rounds, Collection<PersonId> people, Instant at) {
        handle.createUpdate("""
                with n as (select distinct * from unnest(:rounds, :people) as n (round_id, person_id)),
                     desks as (
                        select n.round_id, n.person_id, r.device_id
                          from n join specimens.registrations r
                            on r.person_id = n.person_id and r.round_id = n.round_id
                         where not exists (select from specimens.registration_voidings v
                                            where v.device_id = r.device_id and v.registration_number = r.number)
                        union all
                        select n.round_id, n.person_id, i.device_id
                          from n join specimens.identifications i
                            on i.person_id = n.person_id and i.round_id = n.round_id),
                     taken as (
                        select n.round_id, n.person_id
                          from n join specimens.swabs s on s.person_id = n.person_id and s.round_id = n.round_id
                        union all
                        select n.round_id, n.person_id
                          from n join specimens.identifications i
                            on i.person_id = n.person_id and i.round_id = n.round_id
                          join specimens.swabs s
                            on s.device_id = i.device_id and s.registration_number = i.number and s.person_id is null)
                insert into specimens.doubles (round_id, person_id, batch_id, found_at)
                select round_id, person_id, :batch, :at
                  from (select round_id, person_id from desks group by 1, 2 having count(distinct device_id) > 1
                        union
                        select round_id, person_id from taken group by 1, 2 having count(*) > 1) as found
                on conflict do nothing
                """)
                .bind("rounds", Id.array(rounds))
                .bind("people", Id.array(people))
                .bind("batch", batch)
                .bind("at", at)
                .execute();
    }
}
