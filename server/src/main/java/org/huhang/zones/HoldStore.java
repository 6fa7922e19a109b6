package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

@ApplicationScoped
class HoldStore {
    private static final String HOLD = """
            select h.id, h.rule_code, h.area_id, h.reason, h.start_at, h.end_at,
                   c.people, c.released, c.all_released_at, h.approval_id, h.result_id, h.requested_by, h.requested_at,
                   d.approved, d.decided_at
              from zones.holds h
              left join zones.hold_decisions d on d.hold_id = h.id
             cross join lateral (
                   select count(*) as people, count(r.id) as released,
                          case when count(r.id) = count(*) then max(r.released_at) end as all_released_at
                     from zones.held_people p
                     left join zones.hold_releases r on r.hold_id = p.hold_id and r.person_id = p.person_id
                    where p.hold_id = h.id) as c
            """;

    private final Jdbi jdbi;

    HoldStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<HoldRule> listRules(LocalDate on) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct on (code) code, most_hours, by_result, name_zh, name_en, source_zh, source_en, confidence
                  from zones.hold_rules
                 where start_date <= :on and (end_date is null or end_date > :on)
                 order by code, start_date desc
                """).bind("on", on).mapTo(HoldRule.class).list());
    }

    void add(Hold hold, Collection<PersonId> people) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into zones.holds (id, rule_code, area_id, reason, start_at, end_at, approval_id, result_id,
                                             requested_by, requested_at)
                    values (:id, :ruleCode, :areaId, :reason, :startAt, :endAt, :approvalId, :resultId, :requestedBy,
                            :requestedAt)
                    """).bindMethods(hold).execute();
            h.createUpdate("insert into zones.held_people (hold_id, person_id) select :id, unnest(:people)")
                    .bind("id", hold.id())
                    .bind("people", Id.array(people))
                    .execute();
        });
    }

    /// @return whether this decision is news
    boolean addDecision(HoldId id, boolean approved, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into zones.hold_decisions (hold_id, approved, decided_at)
                select id, :approved, :now from zones.holds where id = :id
                on conflict do nothing
                """)
                        .bind("id", id)
                        .bind("approved", approved)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    void addRelease(UUID id, HoldId hold, PersonId person, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into zones.hold_releases (id, hold_id, person_id, reason, released_by, released_at)
                values (:id, :hold, :person, :reason, :by, :now)
                on conflict (hold_id, person_id) do nothing
                """)
                .bind("id", id)
                .bind("hold", hold)
                .bind("person", person)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Lets these people go of all holds by that result; everybody where none are named.
    ///
    /// @return the holds of which somebody was let go
    List<HoldId> addReleases(UUID result, Collection<PersonId> people, String reason, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                with gone as (
                    insert into zones.hold_releases (id, hold_id, person_id, reason, released_by, released_at)
                    select gen_random_uuid(), p.hold_id, p.person_id, :reason, :by, :now
                      from zones.holds h
                      join zones.held_people p on p.hold_id = h.id
                     where h.result_id = :result and h.end_at > :now and (:all or p.person_id = any(:people))
                    on conflict (hold_id, person_id) do nothing
                    returning hold_id)
                select distinct hold_id from gone order by 1
                """)
                .bind("result", result)
                .bind("all", people.isEmpty())
                .bind("people", Id.array(people))
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .mapTo(HoldId.class)
                .list());
    }

    Optional<Hold> find(HoldId id) {
        return jdbi.withHandle(h -> h.createQuery(HOLD + " where h.id = :id")
                .bind("id", id)
                .mapTo(Hold.class)
                .findOne());
    }

    List<HeldPerson> listPeople(HoldId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select p.person_id, r.released_at, r.reason as release_reason
                  from zones.held_people p
                  left join zones.hold_releases r on r.hold_id = p.hold_id and r.person_id = p.person_id
                 where p.hold_id = :id
                 order by p.person_id
                """).bind("id", id).mapTo(HeldPerson.class).list());
    }

    Set<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from zones.holds")
                .mapTo(AreaId.class)
                .collect(Collectors.toSet()));
    }

    /// The latest first.
    List<Hold> list(Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(HOLD + """
                 where h.area_id = any(:areas)
                 order by h.requested_at desc, h.id desc
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Hold.class)
                .list());
    }

    /// @param person under each id that is theirs
    List<OfPerson> listOf(Collection<PersonId> person, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select h.id, h.rule_code, h.area_id, h.reason, h.start_at, h.end_at, 1 as people,
                       case when r.id is null then 0 else 1 end as released, r.released_at as all_released_at,
                       h.approval_id, h.result_id, h.requested_by, h.requested_at, d.approved, d.decided_at,
                       p.person_id, r.released_at, r.reason as release_reason
                  from zones.held_people p
                  join zones.holds h on h.id = p.hold_id
                  join zones.hold_decisions d on d.hold_id = h.id and d.approved
                  left join zones.hold_releases r on r.hold_id = p.hold_id and r.person_id = p.person_id
                 where p.person_id = any(:people)
                 order by h.start_at desc, h.id
                 limit :limit
                """)
                .bind("people", Id.array(person))
                .bind("limit", limit)
                .mapTo(OfPerson.class)
                .list());
    }

    /// As [HoldState] has it: from its start or the approval, whichever is later. One approved after its end held
    /// nobody.
    List<HeldSpan> listSpans(Collection<PersonId> people, Instant from, Instant until) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.person_id, greatest(h.start_at, d.decided_at) as start,
                       least(h.end_at, r.released_at) as "end"
                  from zones.held_people p
                  join zones.holds h on h.id = p.hold_id
                  join zones.hold_decisions d on d.hold_id = h.id and d.approved
                  left join zones.hold_releases r on r.hold_id = p.hold_id and r.person_id = p.person_id
                 where p.person_id = any(:people) and greatest(h.start_at, d.decided_at) < :until
                   and least(h.end_at, r.released_at) > greatest(h.start_at, d.decided_at, :from)
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .mapTo(HeldSpan.class)
                .list());
    }

    /// An approved hold on one person.
    record OfPerson(@Nested Hold hold, @Nested HeldPerson held) {}

    /// Everybody under an approved hold at that instant who was not let go.
    List<PersonId> listHeld(Instant at) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct p.person_id
                  from zones.held_people p
                  join zones.holds h on h.id = p.hold_id
                  join zones.hold_decisions d on d.hold_id = h.id and d.approved
                  left join zones.hold_releases r on r.hold_id = p.hold_id and r.person_id = p.person_id
                 where greatest(h.start_at, d.decided_at) <= :at and least(h.end_at, r.released_at) > :at
                """).bind("at", at).mapTo(PersonId.class).list());
    }
}
