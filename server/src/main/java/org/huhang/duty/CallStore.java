package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallStore {
    /// Sets the locks of people apart from other advisory locks.
    private static final long CALLING = 0x6361_6C6CL;

    private static final String CALL = """
            select s.demand_id, s.person_id, s.act as state, s.way, s.reason, s.occurred_at as since,
                   n.account_id as named_by, case when p.act = 'ARRIVED' then p.occurred_at end as arrived_at
              from (select distinct on (f.demand_id, f.person_id)
                           f.demand_id, f.person_id, f.act, f.way, f.reason, f.occurred_at
                      from duty.call_facts f
                     where f.%s = any(:ids) and f.occurred_at <= :at
                       and f.act in ('NAMED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')
                     order by f.demand_id, f.person_id, f.number desc) as s
              left join lateral (
                    select act, occurred_at from duty.call_facts a
                     where a.demand_id = s.demand_id and a.person_id = s.person_id and a.occurred_at <= :at
                       and a.act in ('ARRIVED', 'LEFT')
                     order by a.number desc limit 1) as p on true
              left join lateral (
                    select account_id from duty.call_facts a
                     where a.demand_id = s.demand_id and a.person_id = s.person_id and a.occurred_at <= :at
                       and a.act = 'NAMED'
                     order by a.number desc limit 1) as n on true
            """;

    private final Jdbi jdbi;

    CallStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Two who call one of these people wait for each other here, until the transaction ends; in the order of the ids,
    /// so that nobody waits in a circle.
    void hold(Collection<PersonId> people) {
        jdbi.useHandle(h -> h.createQuery("""
                select pg_advisory_xact_lock(hashtextextended(person::text, :calling))::text
                  from (select distinct person from unnest(:people) as person order by person) as sorted
                """)
                .bind("people", Id.array(people))
                .bind("calling", CALLING)
                .mapTo(String.class)
                .list());
    }

    /// Two changes of one line wait for each other here.
    void hold(DemandId demand) {
        jdbi.useHandle(h -> h.createQuery("select id from duty.demands where id = :id for update")
                .bind("id", demand)
                .mapTo(DemandId.class)
                .one());
    }

    boolean knows(UUID change) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from duty.call_facts where change_id = :change)")
                        .bind("change", change)
                        .mapTo(boolean.class)
                        .one());
    }

    /// Everybody ever named on these lines.
    List<Call> list(Collection<DemandId> demands, Instant at) {
        return jdbi.withHandle(h -> h.createQuery(CALL.formatted("demand_id") + " order by s.demand_id, s.person_id")
                .bind("ids", Id.array(demands))
                .bind("at", at)
                .mapTo(Call.class)
                .list());
    }

    /// Every line on which one of these was ever named, the latest muster first.
    List<Call> listOf(Collection<PersonId> people, Instant at, int most) {
        return jdbi.withHandle(h -> h.createQuery(CALL.formatted("person_id") + """
                  join duty.demands d on d.id = s.demand_id
                  join duty.musters m on m.id = d.muster_id
                 order by m.start_at desc, s.demand_id
                 limit :most
                """)
                .bind("ids", Id.array(people))
                .bind("at", at)
                .bind("most", most)
                .mapTo(Call.class)
                .list());
    }

    /// Where these people are called for a time that overlaps.
    List<Call> listOverlapping(Collection<PersonId> people, Span span, Instant at) {
        return jdbi.withHandle(h -> h.createQuery(CALL.formatted("person_id") + """
                  join duty.demands d on d.id = s.demand_id
                  join duty.musters m on m.id = d.muster_id
                 where s.act in ('NAMED', 'CONFIRMED')
                   and (:end::timestamptz is null or m.start_at < :end::timestamptz)
                   and (m.end_at is null or m.end_at > :start)
                 order by m.start_at, s.demand_id, s.person_id
                """)
                .bind("ids", Id.array(people))
                .bind("at", at)
                .bind("start", span.start())
                .bind("end", span.end())
                .mapTo(Call.class)
                .list());
    }

    void add(
            UUID change,
            DemandId demand,
            Collection<PersonId> people,
            CallAct act,
            CallWay way,
            @Nullable String reason,
            @Nullable AccountId by,
            Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.call_facts (change_id, demand_id, person_id, act, way, reason, account_id, occurred_at)
                select :change, :demand, person, :act, :way, :reason, :by, :at
                  from unnest(:people) as person
                """)
                .bind("change", change)
                .bind("demand", demand)
                .bind("people", Id.array(people))
                .bind("act", act)
                .bind("way", way)
                .bind("reason", reason)
                .bindByType("by", by, AccountId.class)
                .bind("at", at)
                .execute());
    }
}
