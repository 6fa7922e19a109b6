package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Pools, who is in them, and what was done to bring them back.
@ApplicationScoped
class PoolStore {
    private static final String POOL = """
            select p.id, p.tube_code, p.round_id, p.laboratory_id, p.area_id, p.finding, p.reported_at, p.reported_by,
                   p.opened_at, e.ended_at as corrected_at
              from testing.pools p
              left join testing.pool_endings e on e.pool_id = p.id
            """;

    private final Jdbi jdbi;

    PoolStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Member(PersonId personId, Instant takenAt) {}

    /// A result of one person's swab.
    record Own(
            ResultId resultId,
            PersonId personId,
            String tubeCode,
            UUID laboratoryId,
            TubeFinding finding,
            Instant takenAt,
            Instant reportedAt) {}

    /// @return whether it is new
    boolean add(Pool pool) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into testing.pools
                       (id, tube_code, round_id, laboratory_id, area_id, finding, reported_at, reported_by, opened_at)
                values (:id, :tubeCode, :roundId, :laboratoryId, :areaId, :finding, :reportedAt, :reportedBy, :openedAt)
                on conflict (id) do nothing
                """)
                        .bind("id", pool.id())
                        .bind("tubeCode", pool.tubeCode())
                        .bind("roundId", pool.roundId())
                        .bind("laboratoryId", pool.laboratoryId())
                        .bind("areaId", pool.areaId())
                        .bind("finding", pool.finding())
                        .bind("reportedAt", pool.reportedAt())
                        .bind("reportedBy", pool.reportedBy())
                        .bind("openedAt", pool.openedAt())
                        .execute())
                == 1;
    }

    void addMembers(PoolId pool, Collection<Member> members) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.pool_members (pool_id, person_id, taken_at)
                select :pool, m.person, m.taken from unnest(:people, cast(:taken as timestamptz[])) as m (person, taken)
                on conflict do nothing
                """)
                .bind("pool", pool)
                .bind(
                        "people",
                        members.stream().map(each -> each.personId().value()).toArray(UUID[]::new))
                .bind(
                        "taken",
                        members.stream().map(each -> each.takenAt().toString()).toArray(String[]::new))
                .execute());
    }

    void addOwn(Collection<Own> results) {
        var batch = List.copyOf(results);
        if (batch.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var insert = h.prepareBatch("""
                    insert into testing.own_results
                           (result_id, person_id, tube_code, laboratory_id, finding, taken_at, reported_at)
                    values (:resultId, :personId, :tubeCode, :laboratoryId, :finding, :takenAt, :reportedAt)
                    on conflict (result_id) do nothing
                    """);
            batch.forEach(each -> insert.bind("resultId", each.resultId())
                    .bind("personId", each.personId())
                    .bind("tubeCode", each.tubeCode())
                    .bind("laboratoryId", each.laboratoryId())
                    .bind("finding", each.finding())
                    .bind("takenAt", each.takenAt())
                    .bind("reportedAt", each.reportedAt())
                    .add());
            insert.execute();
        });
    }

    /// Each of these replaces what was known of the same tube before, and is replaced by what was known of a
    /// later one already.
    ///
    /// @return whether a positive was replaced by one that is none
    boolean replaceOwn(Collection<Own> results, BatchId batch, Instant now) {
        var ids = results.stream().map(Own::resultId).toList();
        return !ids.isEmpty()
                && jdbi.withHandle(h -> h.createQuery("""
                        with replaced as (
                            insert into testing.own_corrections (result_id, corrected_by, batch_id, corrected_at)
                            select distinct on (before.result_id) before.result_id, later.result_id, :batch, :now
                              from testing.own_results told
                              join testing.own_results before on before.tube_code = told.tube_code
                              join testing.own_results later
                                on later.tube_code = told.tube_code and later.result_id > before.result_id
                             where told.result_id = any(:ids)
                             order by before.result_id, later.result_id desc
                            on conflict (result_id) do nothing
                            returning result_id, corrected_by)
                        select exists (
                            select from replaced c
                              join testing.own_results before on before.result_id = c.result_id
                              join testing.own_results now on now.result_id = c.corrected_by
                             where before.finding = 'POSITIVE' and now.finding <> 'POSITIVE')
                        """)
                        .bind("ids", Id.array(ids))
                        .bind("batch", batch)
                        .bind("now", now)
                        .mapTo(boolean.class)
                        .one());
    }

    void end(PoolId pool, ResultId correctedBy, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.pool_endings (pool_id, corrected_by, ended_at) values (:pool, :by, :now)
                on conflict do nothing
                """)
                .bind("pool", pool)
                .bind("by", correctedBy)
                .bind("now", now)
                .execute());
    }

    /// Whether any was opened since then: most of the time there is nothing to look for.
    boolean anySince(Instant since) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from testing.pools where opened_at > :since)")
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Pool> find(PoolId id) {
        return jdbi.withHandle(h -> h.createQuery(POOL + " where p.id = :id")
                .bind("id", id)
                .mapTo(Pool.class)
                .findOne());
    }

    /// Not corrected, of these tubes.
    List<Pool> listByTubes(Collection<String> codes) {
        return jdbi.withHandle(
                h -> h.createQuery(POOL + " where p.tube_code = any(:codes) and e.pool_id is null order by p.id")
                        .bind("codes", codes.toArray(String[]::new))
                        .mapTo(Pool.class)
                        .list());
    }

    /// Opened since that instant, the oldest first.
    List<Pool> list(Instant since, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(POOL + " where p.opened_at > :since order by p.reported_at, p.id limit :limit")
                        .bind("since", since)
                        .bind("limit", limit)
                        .mapTo(Pool.class)
                        .list());
    }

    /// Pools, not corrected, in which somebody of these is a member, with the id under which they are.
    Map<PersonId, List<PoolId>> poolsOf(Collection<PersonId> people) {
        record Row(PersonId personId, PoolId poolId) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select m.person_id, m.pool_id
                  from testing.pool_members m
                 where m.person_id = any(:people)
                   and not exists (select from testing.pool_endings e where e.pool_id = m.pool_id)
                """)
                .bind("people", Id.array(people))
                .mapTo(Row.class)
                .collect(Collectors.groupingBy(Row::personId, Collectors.mapping(Row::poolId, Collectors.toList()))));
    }

    /// With the last step told of each; their own results are laid beside by [PoolProgress].
    List<PoolMember> listMembers(Collection<PoolId> pools) {
        return jdbi.withHandle(h -> h.createQuery("""
                select m.pool_id, m.person_id, m.taken_at, f.step, f.told_at as step_at,
                       null as own_finding, null as own_reported_at
                  from testing.pool_members m
                  left join lateral (
                       select f.step, f.told_at
                         from testing.recall_facts f
                        where f.pool_id = m.pool_id and f.person_id = m.person_id and f.step is not null
                          and not exists (select from testing.recall_facts b where b.takes_back = f.id)
                        order by f.told_at desc, f.id desc
                        limit 1) as f on true
                 where m.pool_id = any(:pools)
                 order by m.pool_id, m.person_id
                """)
                .bind("pools", Id.array(pools))
                .mapTo(PoolMember.class)
                .list());
    }

    /// A swab of one's own: of a tube with nobody else, or of a file that names people.
    record OwnFinding(PersonId personId, TubeFinding finding, Instant takenAt, Instant reportedAt) {}

    /// Of all these ids, the earliest taken first.
    List<OwnFinding> listOwn(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.person_id, o.finding, o.taken_at, o.reported_at
                  from testing.own_results o
                 where o.person_id = any(:people)
                   and not exists (select from testing.own_corrections c where c.result_id = o.result_id)
                union all
                select r.person_id, r.finding, r.collected_at, r.reported_at
                  from testing.results r
                 where r.person_id = any(:people)
                   and not exists (select from testing.own_results o where o.result_id = r.id)
                 order by 3, 4
                """)
                .bind("people", Id.array(people))
                .mapTo(OwnFinding.class)
                .list());
    }

    void addFact(
            UUID id,
            PoolId pool,
            PersonId person,
            @Nullable RecallStep step,
            @Nullable String tube,
            @Nullable UUID takesBack,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.recall_facts (id, pool_id, person_id, step, tube_code, takes_back, told_by, told_at)
                values (:id, :pool, :person, :step, :tube, :takesBack, :by, :now)
                on conflict (id) do nothing
                """)
                .bind("id", id)
                .bind("pool", pool)
                .bind("person", person)
                .bind("step", step == null ? null : step.name())
                .bind("tube", tube)
                .bind("takesBack", takesBack)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// The last step told of a member and not taken back.
    Optional<UUID> lastFact(PoolId pool, PersonId person) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.id
                  from testing.recall_facts f
                 where f.pool_id = :pool and f.person_id = :person and f.step is not null
                   and not exists (select from testing.recall_facts b where b.takes_back = f.id)
                 order by f.told_at desc, f.id desc
                 limit 1
                """)
                .bind("pool", pool)
                .bind("person", person)
                .mapTo(UUID.class)
                .findOne());
    }

    List<RecallLimit> listLimits(LocalDate on) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct on (step) step, minutes
                  from testing.recall_limits
                 where start_date <= :on and (end_date is null or end_date > :on)
                 order by step, start_date desc
                """).bind("on", on).mapTo(RecallLimit.class).list());
    }

    /// Beside the members themselves.
    List<PoolReach> listReaches(TubeFinding finding, @Nullable String edition, LocalDate on) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct reach
                  from testing.pool_reaches
                 where finding = :finding and start_date <= :on and (end_date is null or end_date > :on)
                   and (edition_code is null or edition_code = :edition)
                 order by reach
                """)
                .bind("finding", finding)
                .bind("edition", edition)
                .bind("on", on)
                .mapTo(PoolReach.class)
                .list());
    }

    /// @return whether it was not told yet
    boolean addEscalation(PoolId pool, RecallLimit.RecallClock step, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into testing.pool_escalations (pool_id, step, told_at) values (:pool, :step, :now)
                on conflict do nothing
                """)
                        .bind("pool", pool)
                        .bind("step", step)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// Who sent each of these results.
    Map<ResultId, AccountId> senders(Collection<ResultId> ids) {
        record Row(ResultId id, AccountId sentBy) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select r.id, b.sent_by
                  from testing.tube_results r
                  join testing.tube_batches b on b.id = r.batch_id
                 where r.id = any(:ids)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Row.class)
                .collect(Collectors.toMap(Row::id, Row::sentBy)));
    }
}
