package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LaboratoryStore {
    private static final Duration DAY = Duration.ofDays(1);

    private static final String LABORATORY = """
            select l.id, l.organization_id, l.area_id, l.name_zh, l.name_en, c.tubes_per_day
              from specimens.laboratories l
             cross join lateral (
                   select tubes_per_day from specimens.capacities
                    where laboratory_id = l.id and start_at <= :at
                    order by start_at desc, told_at desc limit 1) as c
            """;

    /// Boxes by where and when they were sent last; where nobody sent one, by where it was brought.
    private static final String BOUND = """
            bound as (
                select distinct on (f.box_id) f.box_id, f.laboratory_id, f.occurred_at
                  from specimens.box_facts f
                 where f.laboratory_id is not null
                   and (f.kind = 'SENT'
                        or not exists (select from specimens.box_facts s where s.box_id = f.box_id and s.kind = 'SENT'))
                   and f.occurred_at > :since
                 order by f.box_id, f.occurred_at desc, f.id desc),
            packed as (
                select b.box_id, b.laboratory_id, b.occurred_at, p.id, p.tubes
                  from bound b
                  join lateral (select id, tubes from specimens.box_facts p
                                 where p.box_id = b.box_id and p.kind = 'PACKED'
                                 order by p.occurred_at desc, p.id desc limit 1) as p on true),
            inside as (
                select p.box_id, p.laboratory_id, p.occurred_at, r.tube_code
                  from packed p
                  join specimens.racked r on r.fact_id = p.id)
            """;

    private final Jdbi jdbi;

    LaboratoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Laboratory> list(Instant at) {
        return jdbi.withHandle(h -> h.createQuery(LABORATORY + " order by l.name_zh, l.id")
                .bind("at", at)
                .mapTo(Laboratory.class)
                .list());
    }

    Optional<Laboratory> find(LaboratoryId id, Instant at) {
        return jdbi.withHandle(h -> h.createQuery(LABORATORY + " where l.id = :id")
                .bind("at", at)
                .bind("id", id)
                .mapTo(Laboratory.class)
                .findOne());
    }

    /// Whoever else sends it something waits here.
    Optional<Laboratory> hold(LaboratoryId id, Instant at) {
        jdbi.useHandle(h -> h.createQuery("select id from specimens.laboratories where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
        return find(id, at);
    }

    /// Tubes sent there in the 24 hours before that instant, but for those of one box.
    int sent(LaboratoryId id, BoxId but, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("with " + BOUND + """
                select coalesce(sum(tubes), 0) from packed where laboratory_id = :laboratory and box_id <> :but
                """)
                .bind("since", at.minus(DAY))
                .bind("laboratory", id)
                .bind("but", but)
                .mapTo(int.class)
                .one());
    }

    /// Those waiting are of the last week: what is older is lost, and stands in the list of late boxes.
    List<LaboratoryLoad> listLoads(Instant at) {
        return jdbi
                .withHandle(h -> h.createQuery("with " + BOUND + """
                , counted as (
                    select i.laboratory_id,
                           count(*) filter (where i.occurred_at > :dayAgo) as sent,
                           count(*) filter (where not exists (
                               select from specimens.arrivals a where a.tube_code = i.tube_code)) as waiting
                      from inside i
                     group by i.laboratory_id),
                  came as (
                    select laboratory_id, count(distinct tube_code) as arrived
                      from specimens.arrivals
                     where arrived_at > :dayAgo
                     group by laboratory_id)
                select l.*, coalesce(c.sent, 0) as sent, coalesce(a.arrived, 0) as arrived,
                       coalesce(c.waiting, 0) as waiting
                  from (
                """ + LABORATORY + """
                ) as l
                  left join counted c on c.laboratory_id = l.id
                  left join came a on a.laboratory_id = l.id
                 order by l.name_zh, l.id
                """)
                        .bind("at", at)
                        .bind("since", at.minus(DAY.multipliedBy(7)))
                        .bind("dayAgo", at.minus(DAY))
                        .mapTo(LaboratoryLoad.LoadCounts.class)
                        .list())
                .stream()
                .map(LaboratoryLoad.LoadCounts::load)
                .toList();
    }

    /// Nothing where its organization has one.
    boolean add(Laboratory laboratory, AccountId by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into specimens.laboratories
                               (id, organization_id, area_id, name_zh, name_en, opened_by, opened_at)
                        values (:id, :organization, :area, :zh, :en, :by, :at)
                        on conflict (organization_id) do nothing
                        """)
                        .bind("id", laboratory.id())
                        .bind("organization", laboratory.organizationId())
                        .bind("area", laboratory.areaId())
                        .bind("zh", laboratory.name().zh())
                        .bind("en", laboratory.name().en())
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    void addCapacity(UUID id, LaboratoryId laboratory, int tubesPerDay, Instant startAt, AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into specimens.capacities (id, laboratory_id, tubes_per_day, start_at, told_by, told_at)
                values (:id, :laboratory, :tubes, :start, :by, :at)
                """)
                .bind("id", id)
                .bind("laboratory", laboratory)
                .bind("tubes", tubesPerDay)
                .bind("start", startAt)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /// @param startAt from when on it holds, until a later one
    record Capacity(int tubesPerDay, Instant startAt, Instant toldAt) {}

    List<Capacity> listCapacities(LaboratoryId laboratory, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select tubes_per_day, start_at, told_at
                  from specimens.capacities
                 where laboratory_id = :laboratory
                 order by start_at desc, told_at desc
                 limit :limit
                """)
                .bind("laboratory", laboratory)
                .bind("limit", limit)
                .mapTo(Capacity.class)
                .list());
    }
}
