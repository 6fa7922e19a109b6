package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VolunteerStore {
    private final Jdbi jdbi;

    VolunteerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Somebody who offers to help.
    ///
    /// @param since when they joined last
    record Volunteer(PersonId personId, AreaId areaId, Instant since) {}

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.volunteer_facts")
                .mapTo(AreaId.class)
                .list());
    }

    /// Who volunteers in these areas now, the latest to join first.
    List<Volunteer> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, area_id, since
                  from (select distinct on (f.person_id) f.person_id, f.area_id, f.kind, f.occurred_at as since
                          from duty.volunteer_facts f
                         where f.person_id in (select person_id from duty.volunteer_facts where area_id = any(:areas))
                         order by f.person_id, f.number desc) as latest
                 where kind = 'JOINED' and area_id = any(:areas)
                 order by since desc, person_id
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(Volunteer.class)
                .list());
    }

    /// Where one of these volunteers now.
    List<Volunteer> listOf(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, area_id, since
                  from (select distinct on (f.person_id) f.person_id, f.area_id, f.kind, f.occurred_at as since
                          from duty.volunteer_facts f
                         where f.person_id = any(:people)
                         order by f.person_id, f.number desc) as latest
                 where kind = 'JOINED'
                """)
                .bind("people", Id.array(people))
                .mapTo(Volunteer.class)
                .list());
    }

    boolean knows(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select exists (select from duty.volunteer_facts where id = :id)
                    or exists (select from duty.evidence_facts where id = :id)
                """).bind("id", id).mapTo(boolean.class).one());
    }

    /// @param kind JOINED or LEFT
    /// @param by nobody for what was loaded
    void add(
            UUID id,
            PersonId person,
            String kind,
            AreaId area,
            @Nullable String reason,
            @Nullable AccountId by,
            Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.volunteer_facts (id, person_id, kind, area_id, reason, account_id, occurred_at)
                values (:id, :person, :kind, :area, :reason, :by, :at)
                """)
                .bind("id", id)
                .bind("person", person)
                .bind("kind", kind)
                .bind("area", area)
                .bind("reason", reason)
                .bindByType("by", by, AccountId.class)
                .bind("at", at)
                .execute());
    }

    /// Of each kind and detail the latest, whether it holds or not.
    List<Evidence> listEvidence(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (person_id, kind, detail)
                       person_id, kind, detail, holds, start_date as start, end_date as "end", note, account_id,
                       occurred_at
                  from duty.evidence_facts
                 where person_id = any(:people)
                 order by person_id, kind, detail, number desc
                """)
                .bind("people", Id.array(people))
                .mapTo(Evidence.class)
                .list());
    }

    void add(UUID id, Collection<Evidence> facts) {
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into duty.evidence_facts
                           (id, person_id, kind, detail, holds, start_date, end_date, note, account_id, occurred_at)
                    values (:id, :personId, :kind, :detail, :holds, :start, :end, :note, :by, :occurredAt)
                    """);
            facts.forEach(each -> rows.bind("id", id)
                    .bind("personId", each.personId())
                    .bind("kind", each.kind())
                    .bind("detail", each.detail())
                    .bind("holds", each.holds())
                    .bind("start", each.start())
                    .bind("end", each.end())
                    .bind("note", each.note())
                    .bindByType("by", each.accountId(), AccountId.class)
                    .bind("occurredAt", each.occurredAt())
                    .add());
            rows.execute();
        });
    }

    /// In force on that day.
    List<VolunteerRule> listRules(LocalDate day) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select area_id, start_date, end_date, youngest, oldest, needs, longest_hours, source, confidence
                  from duty.volunteer_rules
                 where start_date <= :day and (end_date is null or end_date > :day)
                 order by start_date desc, id desc
                """).bind("day", day).mapTo(VolunteerRule.class).list());
    }
}
