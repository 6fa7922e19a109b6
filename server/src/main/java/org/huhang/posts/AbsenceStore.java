package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AbsenceStore {
    private final Jdbi jdbi;

    AbsenceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when it is there already
    boolean add(Absence absence, @Nullable AccountId by) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.absences
                       (id, person_id, kind, start_at, end_at, plan_id, seat, reason, told_by, told_at)
                values (:id, :person, :kind, :start, :end, :plan, :seat, :reason, :by, :toldAt)
                on conflict do nothing
                """)
                        .bind("id", absence.id())
                        .bind("person", absence.personId())
                        .bind("kind", absence.kind())
                        .bind("start", absence.start())
                        .bind("end", absence.end())
                        .bindByType("plan", absence.planId(), PlanId.class)
                        .bind("seat", absence.seat())
                        .bind("reason", absence.reason())
                        .bindByType("by", by, AccountId.class)
                        .bind("toldAt", absence.toldAt())
                        .execute()
                == 1);
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, person_id, kind, start_at as start, end_at as "end", plan_id, seat, reason, told_at
                  from posts.absences
                 where id = :id
                """).bind("id", id).mapTo(Absence.class).findOne());
    }

    void end(UUID id, AbsenceId absence, Instant end, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.absence_endings (id, absence_id, end_at, told_by, told_at)
                values (:id, :absence, :end, :by, :now)
                """)
                .bind("id", id)
                .bind("absence", absence)
                .bind("end", end)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Of those who work for one of these organizations in a plan, the latest told first.
    List<PersonId> listPlanned(Collection<OrganizationId> organizations, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct a.person_id, max(a.told_at) as told
                  from posts.absences a
                  join posts.plan_people p on p.person_id = a.person_id
                 where p.organization_id = any(:organizations)
                 group by a.person_id
                 order by told desc, a.person_id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("most", most)
                .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }
}
