package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.planning.Heat;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Nights, weekends and heat that people served by other rosters in force, for fairness.
@ApplicationScoped
class ServedBefore {
    private static final String SERVED = """
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
                 cross join lateral unnest(d.holders) with ordinality as w (person, n)),
            served as (
                select m.person_id, s.*
                  from posts.seats s
                  join held h on h.plan_id = s.plan_id and h.position = s.position
                  join mine m on m.plan_id = s.plan_id and m.position = h.person
                 where s.start_at >= :from and s.start_at < :until)
            """;

    private final Jdbi jdbi;
    private final PostStore posts;
    private final HeatOfPosts heat;

    ServedBefore(Jdbi jdbi, PostStore posts, HeatOfPosts heat) {
        this.jdbi = jdbi;
        this.posts = posts;
        this.heat = heat;
    }

    /// @param heat begun spells of four hours, as the engine counts them
    record Served(PersonId personId, int nights, int weekends, int heat) {}

    Map<PersonId, Served> of(Collection<PersonId> people, Instant from, Instant until) {
        var spells = spells(people, from, until);
        return jdbi.withHandle(h -> h
                .createQuery(SERVED + """
                select person_id, count(*) filter (where night) as nights, count(*) filter (where weekend) as weekends
                  from served
                 group by person_id
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    return new Served(
                            person, row.getInt("nights"), row.getInt("weekends"), spells.getOrDefault(person, 0));
                })
                .stream()
                .collect(Collectors.toMap(Served::personId, each -> each)));
    }

    private record HotSeat(PersonId personId, PostId postId, Instant startAt, Instant endAt) {}

    /// Only seats of hours for which heat is told anywhere are read.
    private Map<PersonId, Integer> spells(Collection<PersonId> people, Instant from, Instant until) {
        var seats = jdbi.withHandle(h -> h.createQuery(SERVED + """
                select person_id, post_id, start_at, end_at
                  from served s
                 where exists (select from posts.heat t where t.start_at < s.end_at and t.end_at > s.start_at)
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .mapTo(HotSeat.class)
                .list());
        if (seats.isEmpty()) {
            return Map.of();
        }
        var at = posts.list(seats.stream().map(HotSeat::postId).collect(Collectors.toSet()));
        var last = seats.stream()
                .map(HotSeat::endAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var hot = heat.during(at, from, last);
        return seats.stream()
                .collect(Collectors.toMap(
                        HotSeat::personId,
                        seat -> Heat.spells(hot.minutes(seat.postId(), seat.startAt(), seat.endAt())),
                        Integer::sum));
    }
}
