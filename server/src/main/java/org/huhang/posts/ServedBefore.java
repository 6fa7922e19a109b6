package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Nights, weekends and heat that people served by other rosters in force, for fairness.
@ApplicationScoped
class ServedBefore {
    private final Jdbi jdbi;

    ServedBefore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param heat begun spells of four hours, as the engine counts them
    record Served(PersonId personId, int nights, int weekends, int heat) {}

    Map<PersonId, Served> of(Collection<PersonId> people, Instant from, Instant until) {
        return jdbi.withHandle(h -> h
                .createQuery("""
                with mine as (
                    select plan_id, position, person_id from posts.plan_people where person_id = any(:people)),
                in_force as materialized (
                    select distinct on (u.plan_id) u.plan_id, u.draft_id
                      from posts.publications u
                     where u.plan_id in (select plan_id from mine)
                       and exists (select from posts.seats t
                                    where t.plan_id = u.plan_id and t.start_at >= :from and t.start_at < :until)
                     order by u.plan_id, u.number desc),
                held as materialized (
                    select f.plan_id, (w.n - 1)::int as position, w.person
                      from in_force f
                      join posts.drafts d on d.id = f.draft_id
                     cross join lateral unnest(d.holders) with ordinality as w (person, n))
                select m.person_id, count(*) filter (where s.night) as nights,
                       count(*) filter (where s.weekend) as weekends, sum((s.heat_minutes + 239) / 240)::int as heat
                  from posts.seats s
                  join held h on h.plan_id = s.plan_id and h.position = s.position
                  join mine m on m.plan_id = s.plan_id and m.position = h.person
                 where s.start_at >= :from and s.start_at < :until
                 group by m.person_id
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .mapTo(Served.class)
                .stream()
                .collect(Collectors.toMap(Served::personId, each -> each)));
    }
}
