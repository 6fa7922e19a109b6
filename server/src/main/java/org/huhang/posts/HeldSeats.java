package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Seats by the rosters in force: the last publication of each plan. Seats that came after it are open; those
/// that were dropped after it stay until the next one, by which their holders are told.
@ApplicationScoped
public class HeldSeats {
    /// The holders of a draft are laid out once: to look into the array for each seat would unpack all of it each time.
    private static final String HELD = """
            with in_force as materialized (
                select distinct on (u.plan_id) u.plan_id, u.draft_id
                  from posts.publications u
                 where u.plan_id in (%s)
                 order by u.plan_id, u.number desc),
            held as materialized (
                select f.plan_id, (w.n - 1)::int as position, w.person
                  from in_force f
                  join posts.drafts d on d.id = f.draft_id
                 cross join lateral unnest(d.holders) with ordinality as w (person, n))
            select s.plan_id, s.position as seat, s.post_id, s.start_at as start, s.end_at as "end", s.skill,
                   s.heat_minutes, p.person_id
              from in_force f
              join posts.seats s on s.plan_id = f.plan_id
              left join held h on h.plan_id = s.plan_id and h.position = s.position
              left join posts.plan_people p on p.plan_id = s.plan_id and p.position = h.person
             where not exists (select from posts.gone_seats x
                                where x.plan_id = s.plan_id and x.position = s.position)
            """;

    /// No shift lasts longer than a day.
    private static final String IN_TIME = """
            exists (select from posts.seats t
                     where t.plan_id = l.id and t.start_at < :until
                       and t.start_at > :from::timestamptz - interval '1 day')""";

    private final Jdbi jdbi;

    HeldSeats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Those that reach into the time between, in the order of time.
    List<HeldSeat> list(Collection<PostId> posts, Instant from, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery(HELD.formatted("""
                        select plan_id
                          from posts.seats
                         where post_id = any(:posts) and start_at < :until and end_at > :from
                        """) + """
                   and s.post_id = any(:posts) and s.start_at < :until and s.end_at > :from
                 order by s.start_at, s.end_at, s.plan_id, s.position
                 limit :most
                """)
                .bind("posts", Id.array(posts))
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .mapTo(HeldSeat.class)
                .list());
    }

    /// Of one plan: those that somebody holds, in the order of time.
    List<HeldSeat> listHeld(PlanId plan) {
        return jdbi.withHandle(h -> h.createQuery(HELD.formatted("select :plan::uuid") + """
                   and p.person_id is not null
                 order by s.start_at, s.post_id, s.end_at, s.position
                """)
                .bind("plan", plan)
                .mapTo(HeldSeat.class)
                .list());
    }

    /// Of these people, at whatever post.
    List<HeldSeat> listOf(Collection<PersonId> people, Instant from, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery(HELD.formatted("""
                        select l.id
                          from posts.plans l
                         where l.id in (select plan_id from posts.plan_people where person_id = any(:people)) and
                        """ + IN_TIME) + """
                   and p.person_id = any(:people) and s.start_at < :until and s.end_at > :from
                 order by s.start_at, s.end_at, s.plan_id, s.position
                 limit :most
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .mapTo(HeldSeat.class)
                .list());
    }

    /// @param title of the other plan
    record Overlap(PostId postId, String title, Instant startAt) {}

    /// The first seat, from an instant on, of another plan in force at a post and hour of this one.
    Optional<Overlap> findOverlap(PlanId plan, Instant from) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.post_id, l.title, o.start_at
                  from (select m.post_id, min(m.start_at) as first, max(m.end_at) as last
                          from posts.seats m
                         where m.plan_id = :plan and m.end_at > :from
                         group by m.post_id) mine
                  join posts.seats o on o.post_id = mine.post_id and o.plan_id <> :plan
                                    and o.start_at < mine.last and o.end_at > greatest(mine.first, :from)
                  join posts.plans l on l.id = o.plan_id
                 where exists (select from posts.publications u where u.plan_id = o.plan_id)
                   and not exists (select from posts.gone_seats x
                                    where x.plan_id = o.plan_id and x.position = o.position)
                   and exists (select from posts.seats m
                                where m.plan_id = :plan and m.post_id = o.post_id
                                  and m.start_at < o.end_at and m.end_at > o.start_at
                                  and not exists (select from posts.dropped_seats x
                                                   where x.plan_id = m.plan_id and x.position = m.position))
                 order by o.start_at, o.plan_id, o.position
                 limit 1
                """)
                .bind("plan", plan)
                .bind("from", from)
                .mapTo(Overlap.class)
                .findOne());
    }

    /// All those of an instant, by post.
    public List<HeldSeat> listAt(Instant at, int most) {
        return jdbi.withHandle(
                h -> h.createQuery(HELD.formatted("select l.id from posts.plans l where " + IN_TIME) + """
                   and s.start_at < :until and s.end_at > :from
                 order by s.post_id, s.start_at, s.plan_id, s.position
                 limit :most
                """)
                        .bind("from", at)
                        .bind("until", at.plusNanos(1_000))
                        .bind("most", most)
                        .mapTo(HeldSeat.class)
                        .list());
    }

    Optional<HeldSeat> find(PlanId plan, int seat) {
        return jdbi.withHandle(h -> h.createQuery(HELD.formatted("select :plan::uuid") + " and s.position = :seat")
                .bind("plan", plan)
                .bind("seat", seat)
                .mapTo(HeldSeat.class)
                .findOne());
    }
}
