package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.sites.RoomId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Orders laid together from their facts by the database: one statement a list, however long.
@ApplicationScoped
class OrderStore {
    private static final String VERSION = """
            order_id, version, stands, area_id, case_ids, contact_class, edition, last_exposure, place, stay_days, home_days,
            test_days, home_test_days, double_sample, due_at, rule, cause, drafted_at
            """;

    /// One row an order. An approval of a version that does not stand ends it as a revocation does.
    private static final String STATED = """
            with asked as materialized (select o.id, o.person_id from quarantine.orders o where @which),
            decided as (
                select d.order_id, a.kind, d.version, d.decided_at, v.stands,
                       row_number() over (partition by d.order_id, a.kind order by d.id desc) as n
                  from quarantine.order_decisions d
                  join quarantine.order_acts a on a.id = d.act_id
                  join quarantine.order_versions v on v.order_id = d.order_id and v.version = d.version
                 where d.order_id in (select id from asked)),
            stated as (
                select s.id, s.person_id,
                       (select max(version) from quarantine.order_versions v where v.order_id = s.id) as latest,
                       a.version as approved, a.decided_at as approved_at,
                       case when e.case_id is not null then 'BECAME_CASE'
                            when r.order_id is not null then 'RELEASED'
                            when k.order_id is not null or not a.stands then 'REVOKED' end as over,
                       coalesce(e.ended_at, r.decided_at, k.decided_at,
                                case when not a.stands then a.decided_at end) as over_at,
                       p.room_id, f.arrived_at, f.left_at
                  from asked s
                  left join decided a on a.order_id = s.id and a.kind = 'APPROVED' and a.n = 1
                  left join decided r on r.order_id = s.id and r.kind = 'RELEASED' and r.n = 1
                  left join decided k on k.order_id = s.id and k.kind = 'REVOKED' and k.n = 1
                  left join quarantine.order_ends e on e.order_id = s.id
                  left join lateral (
                       select room_id from quarantine.placements
                        where order_id = s.id
                        order by placed_at desc, id desc limit 1) p on true
                  left join lateral (
                       select min(occurred_at) filter (where kind = 'ARRIVED') as arrived_at,
                              max(occurred_at) filter (where kind = 'LEFT') as left_at
                         from quarantine.stay_facts
                        where order_id = s.id) f on true)
            """;

    private final Jdbi jdbi;

    OrderStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            OrderId id,
            PersonId personId,
            int latest,
            @Nullable Integer approved,
            @Nullable Instant approvedAt,
            @Nullable OrderState over,
            @Nullable Instant overAt,
            @Nullable RoomId roomId,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt) {}

    List<QuarantineOrder> list(Collection<OrderId> ids) {
        return list("o.id = any(:ids)", Id.array(ids));
    }

    List<QuarantineOrder> listOfPeople(Collection<PersonId> people) {
        return list("o.person_id = any(:ids)", Id.array(people));
    }

    /// All that are not over.
    List<QuarantineOrder> listOpen() {
        return list("""
                not exists (select from quarantine.order_ends e where e.order_id = o.id)
                and not exists (select from quarantine.order_decisions d
                                  join quarantine.order_acts a on a.id = d.act_id
                                 where d.order_id = o.id and a.kind in ('RELEASED', 'REVOKED'))
                and :ids::uuid[] is not null
                """, new UUID[0]).stream()
                .filter(each -> each.over() == null)
                .toList();
    }

    private List<QuarantineOrder> list(String which, UUID[] ids) {
        return jdbi.withHandle(h -> {
            var rows = h.createQuery(STATED.replace("@which", which) + "select * from stated order by id")
                    .bind("ids", ids)
                    .mapTo(Row.class)
                    .list();
            var versions = versions(h, rows);
            return rows.stream().map(row -> order(row, versions)).toList();
        });
    }

    private record Key(OrderId orderId, int version) {}

    private static QuarantineOrder order(Row row, Map<Key, OrderVersion> versions) {
        return new QuarantineOrder(
                row.id,
                row.personId,
                Objects.requireNonNull(versions.get(new Key(row.id, row.latest))),
                row.approved == null ? null : Objects.requireNonNull(versions.get(new Key(row.id, row.approved))),
                row.approvedAt,
                row.roomId,
                row.arrivedAt,
                row.leftAt,
                row.over,
                row.overAt);
    }

    private static Map<Key, OrderVersion> versions(Handle h, List<Row> rows) {
        var ids = new ArrayList<UUID>();
        var numbers = new ArrayList<Integer>();
        rows.forEach(row -> {
            ids.add(row.id.value());
            numbers.add(row.latest);
            if (row.approved != null && row.approved != row.latest) {
                ids.add(row.id.value());
                numbers.add(row.approved);
            }
        });
        return h
                .createQuery("select " + VERSION + """
                  from quarantine.order_versions
                  join unnest(:ids::uuid[], :numbers::int[]) as w (id, number) on order_id = w.id and version = w.number
                """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("numbers", numbers.toArray(Integer[]::new))
                .mapTo(OrderVersion.class)
                .stream()
                .collect(Collectors.toMap(each -> new Key(each.orderId(), each.version()), each -> each));
    }

    /// All versions of an order, the latest first.
    List<OrderVersion> listVersions(OrderId id) {
        return jdbi.withHandle(h -> h.createQuery("select " + VERSION
                        + " from quarantine.order_versions where order_id = :id order by version desc")
                .bind("id", id)
                .mapTo(OrderVersion.class)
                .list());
    }

    /// Until the transaction ends: who drafts and who decides come one after the other.
    void lock(Collection<PersonId> people) {
        jdbi.useHandle(h ->
                h.createQuery("""
                select pg_advisory_xact_lock(hashtextextended(person::text, 731))
                  from (select distinct person from unnest(:people::uuid[]) as person order by person) p
                """).bind("people", Id.array(people)).mapToMap().list());
    }

    void addOrders(Map<OrderId, PersonId> orders, Instant now) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch(
                    "insert into quarantine.orders (id, person_id, drafted_at) values (:id, :person, :now)");
            orders.forEach((id, person) ->
                    batch.bind("id", id).bind("person", person).bind("now", now).add());
            batch.execute();
        });
    }

    void addVersions(Collection<OrderVersion> versions) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into quarantine.order_versions
                           (order_id, version, stands, area_id, case_ids, contact_class, edition, last_exposure, place,
                            stay_days, home_days, test_days, home_test_days, double_sample, due_at, rule, cause, drafted_at)
                    values (:order, :version, :stands, :area, :cases, :class, :edition, :last, :place, :stay, :home, :tests,
                            :homeTests, :double, :due, :rule, :cause, :at)
                    """);
            versions.forEach(each -> batch.bind("order", each.orderId())
                    .bind("version", each.version())
                    .bind("stands", each.stands())
                    .bind("area", each.areaId())
                    .bind("cases", Id.array(each.caseIds()))
                    .bind("class", each.contactClass())
                    .bind("edition", each.edition())
                    .bind("last", each.lastExposure())
                    .bind("place", each.place())
                    .bind("stay", each.stayDays())
                    .bind("home", each.homeDays())
                    .bind("tests", each.testDays().toArray(Integer[]::new))
                    .bind("homeTests", each.homeTestDays().toArray(Integer[]::new))
                    .bind("double", each.doubleSample())
                    .bind("due", each.dueAt())
                    .bind("rule", each.rule())
                    .bind("cause", each.cause())
                    .bind("at", each.draftedAt())
                    .add());
            batch.execute();
        });
    }

    enum ActKind {
        APPROVED,
        RELEASED,
        REVOKED
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Act(
            UUID id,
            ActKind kind,
            @Nullable String rule,
            long keyNumber,
            byte @Nullable [] reasonSealed,
            AccountId decidedBy,
            Instant decidedAt) {}

    void add(Act act, Map<OrderId, Integer> versions) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into quarantine.order_acts
                           (id, kind, people, rule, key_number, reason_sealed, decided_by, decided_at)
                    values (:id, :kind, :people, :rule, :key, :reason, :by, :at)
                    """)
                    .bind("id", act.id())
                    .bind("kind", act.kind())
                    .bind("people", versions.size())
                    .bind("rule", act.rule())
                    .bind("key", act.keyNumber())
                    .bind("reason", act.reasonSealed())
                    .bind("by", act.decidedBy())
                    .bind("at", act.decidedAt())
                    .execute();
            var batch = h.prepareBatch("""
                    insert into quarantine.order_decisions (id, act_id, order_id, version, decided_at)
                    values (:id, :act, :order, :version, :at)
                    """);
            versions.forEach((order, version) -> batch.bind("id", Ids.next())
                    .bind("act", act.id())
                    .bind("order", order)
                    .bind("version", version)
                    .bind("at", act.decidedAt())
                    .add());
            batch.execute();
        });
    }

    int countOf(UUID act) {
        return jdbi.withHandle(h -> h.createQuery("select people from quarantine.order_acts where id = :act")
                .bind("act", act)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /// These became cases.
    void end(Map<OrderId, CaseId> ends, Instant now) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into quarantine.order_ends (order_id, case_id, ended_at)
                    values (:order, :case, :now)
                    on conflict (order_id) do nothing
                    """);
            ends.forEach((order, of) ->
                    batch.bind("order", order).bind("case", of).bind("now", now).add());
            batch.execute();
        });
    }
}
