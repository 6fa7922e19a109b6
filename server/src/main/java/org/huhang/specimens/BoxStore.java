package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.specimens.BoxDifferences.Arrival;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Boxes by their facts.
@ApplicationScoped
class BoxStore {
    /// The latest packing of each box; then what happened to it, what is in it, and what of that arrived.
    private static final String BOXES = """
            with packings as (
                select distinct on (box_id) box_id, id, code, area_id, occurred_at
                  from specimens.box_facts
                 where kind = 'PACKED' and box_id = any(:boxes)
                 order by box_id, occurred_at desc, id desc),
                 ways as (
                select box_id, max(code) as code, bool_or(kind = 'SENT') as sent, bool_or(kind = 'FETCHED') as fetched,
                       bool_or(kind = 'HANDED') as handed, bool_or(kind = 'RECEIVED') as received,
                       (array_agg(area_id order by occurred_at, id) filter (where area_id is not null))[1] as area_id,
                       (array_agg(laboratory_id order by occurred_at desc, id desc)
                          filter (where laboratory_id is not null))[1] as laboratory_id,
                       min(occurred_at) filter (where kind = 'RECEIVED') as received_at
                  from specimens.box_facts
                 where box_id = any(:boxes)
                 group by box_id),
                 contents as (
                select p.box_id, count(*) as tubes,
                       count(*) filter (where exists (select from specimens.arrivals a
                                                       where a.tube_code = r.tube_code)) as arrived,
                       min((select min(f.occurred_at) from specimens.tube_facts f
                             where f.tube_code = r.tube_code and f.kind = 'CLOSED')) as first_closed_at
                  from packings p
                  join specimens.racked r on r.fact_id = p.id
                 group by p.box_id)
            select w.box_id as id, coalesce(p.code, w.code, '') as code, w.sent, w.fetched, w.handed, w.received,
                   coalesce(p.area_id, w.area_id) as area_id, coalesce(c.tubes, 0) as tubes,
                   coalesce(c.arrived, 0) as arrived, w.laboratory_id, p.occurred_at as packed_at, c.first_closed_at,
                   w.received_at
              from ways w
              left join packings p on p.box_id = w.box_id
              left join contents c on c.box_id = w.box_id
             order by coalesce(p.occurred_at, w.received_at) desc nulls last, w.box_id
            """;

    private final Jdbi jdbi;

    BoxStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            BoxId id,
            String code,
            boolean sent,
            boolean fetched,
            boolean handed,
            boolean received,
            @Nullable AreaId areaId,
            int tubes,
            int arrived,
            @Nullable LaboratoryId laboratoryId,
            @Nullable Instant packedAt,
            @Nullable Instant firstClosedAt,
            @Nullable Instant receivedAt) {
        TubeBox box(Duration limit) {
            return new TubeBox(
                    id,
                    code,
                    BoxState.of(sent, fetched, handed, received),
                    areaId,
                    tubes,
                    arrived,
                    laboratoryId,
                    packedAt,
                    firstClosedAt,
                    firstClosedAt == null ? null : firstClosedAt.plus(limit),
                    receivedAt);
        }
    }

    /// @param kind as the table's check has it
    record BoxFact(
            UUID id,
            UUID batchId,
            BoxId boxId,
            String kind,
            @Nullable String code,
            @Nullable LaboratoryId laboratoryId,
            @Nullable Integer tubes,
            @Nullable Double celsius,
            @Nullable UUID deviceId,
            @Nullable AreaId areaId,
            AccountId accountId,
            Instant occurredAt,
            Instant receivedAt) {}

    /// Told twice it is told once.
    void add(Collection<BoxFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into specimens.box_facts
                           (id, batch_id, box_id, kind, code, laboratory_id, tubes, celsius, device_id, area_id, account_id,
                            occurred_at, received_at)
                    values (:id, :batchId, :boxId, :kind, :code, :laboratoryId, :tubes, :celsius, :deviceId, :areaId,
                            :accountId, :occurredAt, :receivedAt)
                    on conflict (id) do nothing
                    """);
            facts.forEach(each -> rows.bind("id", each.id())
                    .bind("batchId", each.batchId())
                    .bind("boxId", each.boxId())
                    .bind("kind", each.kind())
                    .bind("code", each.code())
                    .bindByType("laboratoryId", each.laboratoryId(), LaboratoryId.class)
                    .bind("tubes", each.tubes())
                    .bind("celsius", each.celsius())
                    .bind("deviceId", each.deviceId())
                    .bindByType("areaId", each.areaId(), AreaId.class)
                    .bind("accountId", each.accountId())
                    .bind("occurredAt", each.occurredAt())
                    .bind("receivedAt", each.receivedAt())
                    .add());
            rows.execute();
        });
    }

    /// @param tubes by position from 1 on; null where the rack is empty
    void rack(UUID fact, BoxId box, List<@Nullable String> tubes) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into specimens.racked (fact_id, position, box_id, tube_code)
                select :fact, t.position, :box, t.code
                  from unnest(:tubes) with ordinality as t (code, position)
                 where t.code is not null
                on conflict do nothing
                """)
                .bind("fact", fact)
                .bind("box", box)
                .bind("tubes", tubes.toArray(String[]::new))
                .execute());
    }

    List<TubeBox> list(Collection<BoxId> boxes, Duration limit) {
        return jdbi.withHandle(h -> h.createQuery(BOXES)
                .bind("boxes", Id.array(boxes))
                .mapTo(Row.class)
                .map(row -> row.box(limit))
                .list());
    }

    Optional<TubeBox> find(BoxId id, Duration limit) {
        return list(List.of(id), limit).stream().findFirst();
    }

    /// Those of which a packing was told.
    Set<BoxId> listPacked(Collection<BoxId> boxes) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct box_id from specimens.box_facts where kind = 'PACKED' and box_id = any(:boxes)
                """)
                .bind("boxes", Id.array(boxes))
                .mapTo(BoxId.class)
                .collect(Collectors.toSet()));
    }

    Optional<BoxId> findByCode(String code) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select f.box_id
                  from specimens.box_facts f
                 where f.code = :code
                   and not exists (select from specimens.box_aliases a where a.box_id = f.box_id)
                 order by f.occurred_at desc, f.id desc
                 limit 1
                """).bind("code", code).mapTo(BoxId.class).findOne());
    }

    /// Packed or fetched in these areas, or sent or brought to these laboratories, since then; the latest first.
    List<BoxId> listSince(Collection<AreaId> areas, Collection<LaboratoryId> laboratories, Instant since, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.box_id
                  from specimens.box_facts f
                 where (f.area_id = any(:areas) or f.laboratory_id = any(:laboratories)) and f.occurred_at >= :since
                   and not exists (select from specimens.box_aliases a where a.box_id = f.box_id)
                 group by f.box_id
                 order by max(f.occurred_at) desc, f.box_id
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("laboratories", Id.array(laboratories))
                .bind("since", since)
                .bind("limit", limit)
                .mapTo(BoxId.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(
                h -> h.createQuery("select distinct area_id from specimens.box_facts where area_id is not null")
                        .mapTo(AreaId.class)
                        .list());
    }

    List<BoxFact> listFacts(BoxId box) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, batch_id, box_id, kind, code, laboratory_id, tubes, celsius, device_id, area_id, account_id,
                       occurred_at, received_at
                  from specimens.box_facts
                 where box_id = :box
                 order by occurred_at, received_at, id
                """).bind("box", box).mapTo(BoxFact.class).list());
    }

    /// Positions by tube, of the latest packing.
    Map<String, Integer> racked(BoxId box) {
        var racked = new HashMap<String, Integer>();
        jdbi.useHandle(h -> h.createQuery("""
                select r.tube_code, r.position
                  from specimens.racked r
                 where r.fact_id = (select id from specimens.box_facts
                                     where box_id = :box and kind = 'PACKED'
                                     order by occurred_at desc, id desc limit 1)
                 order by r.position
                """)
                .bind("box", box)
                .map((row, context) -> racked.put(row.getString(1), row.getInt(2)))
                .list());
        return racked;
    }

    /// Also those of before it was known which box that is.
    List<Arrival> arrivals(BoxId box) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select tube_code, position, damaged
                  from specimens.arrivals
                 where box_id = :box or box_id in (select box_id from specimens.box_aliases where same_as = :box)
                 order by arrived_at, id, line
                """).bind("box", box).mapTo(Arrival.class).list());
    }

    record ArrivedTube(String code, @Nullable Integer position, boolean damaged) {}

    void arrive(
            UUID id, LaboratoryId laboratory, @Nullable BoxId box, List<ArrivedTube> tubes, AccountId by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into specimens.arrivals
                       (id, line, laboratory_id, box_id, position, tube_code, damaged, account_id, arrived_at)
                select :id, t.line, :laboratory, cast(:box as uuid), t.position, t.code, t.damaged = 1, :by, :at
                  from unnest(:codes, :positions, :damaged) with ordinality as t (code, position, damaged, line)
                """)
                .bind("id", id)
                .bind("laboratory", laboratory)
                .bindByType("box", box, BoxId.class)
                .bind("codes", tubes.stream().map(ArrivedTube::code).toArray(String[]::new))
                .bind("positions", tubes.stream().map(ArrivedTube::position).toArray(Integer[]::new))
                .bind(
                        "damaged",
                        tubes.stream().map(tube -> tube.damaged() ? 1 : 0).toArray(Integer[]::new))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    record SettledRow(
            String tubeCode,
            BoxDifference.DifferenceKind kind,
            String reason,
            AccountId accountId,
            Instant settledAt) {}

    List<SettledRow> settlements(BoxId box) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select tube_code, kind, reason, account_id, settled_at
                  from specimens.settlements
                 where box_id = :box or box_id in (select box_id from specimens.box_aliases where same_as = :box)
                 order by settled_at, id
                """).bind("box", box).mapTo(SettledRow.class).list());
    }

    /// Nothing where it is settled already.
    boolean settle(
            UUID id,
            BoxId box,
            String tube,
            BoxDifference.DifferenceKind kind,
            String reason,
            AccountId by,
            Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into specimens.settlements (id, box_id, tube_code, kind, reason, account_id, settled_at)
                        values (:id, :box, :tube, :kind, :reason, :by, :at)
                        on conflict (box_id, tube_code, kind) do nothing
                        """)
                        .bind("id", id)
                        .bind("box", box)
                        .bind("tube", tube)
                        .bind("kind", kind)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    void askFor(BoxId box, int tubes, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into specimens.asked_for (box_id, tubes, asked_at) values (:box, :tubes, :at)
                on conflict (box_id) do nothing
                """)
                .bind("box", box)
                .bind("tubes", tubes)
                .bind("at", at)
                .execute());
    }

    List<BoxId> listAskedFor(int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("select box_id from specimens.asked_for order by asked_at desc, box_id limit :limit")
                        .bind("limit", limit)
                        .mapTo(BoxId.class)
                        .list());
    }

    /// By the edition that holds on that day.
    Duration limit(LocalDate day) {
        return Duration.ofMinutes(jdbi.withHandle(
                h -> h.createQuery("""
                select minutes_to_laboratory
                  from specimens.custody_limits
                 where start_date <= :day and (end_date is null or end_date > :day)
                 order by start_date desc
                 limit 1
                """).bind("day", day).mapTo(int.class).one()));
    }
}
