package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Seats by the rosters in force: the last publication of each plan. Seats that came after it are open.
@ApplicationScoped
public class HeldSeats {
    private static final String HELD = """
            select s.plan_id, s.position as seat, s.post_id, s.start_at as start, s.end_at as "end", s.skill,
                   s.heat_minutes, p.person_id
              from posts.seats s
              join lateral (select draft_id
                              from posts.publications
                             where plan_id = s.plan_id
                             order by number desc
                             limit 1) u on true
              join posts.drafts d on d.id = u.draft_id
              left join posts.plan_people p
                on p.plan_id = s.plan_id and p.position = d.holders[s.position + 1]
             where not exists (select from posts.dropped_seats x
                                where x.plan_id = s.plan_id and x.position = s.position)
            """;

    private final Jdbi jdbi;

    HeldSeats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Those that reach into the time between, in the order of time.
    List<HeldSeat> list(Collection<PostId> posts, Instant from, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery(HELD + """
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

    /// Of these people, at whatever post.
    List<HeldSeat> listOf(Collection<PersonId> people, Instant from, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery(HELD + """
                   and p.person_id = any(:people) and s.start_at < :until and s.end_at > :from
                   and s.plan_id in (select plan_id from posts.plan_people where person_id = any(:people))
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

    /// All those of an instant, by post.
    public List<HeldSeat> listAt(Instant at, int most) {
        return jdbi.withHandle(h -> h.createQuery(HELD + """
                   and s.start_at <= :at and s.end_at > :at
                 order by s.post_id, s.start_at, s.plan_id, s.position
                 limit :most
                """).bind("at", at).bind("most", most).mapTo(HeldSeat.class).list());
    }

    Optional<HeldSeat> find(PlanId plan, int seat) {
        return jdbi.withHandle(h -> h.createQuery(HELD + " and s.plan_id = :plan and s.position = :seat")
                .bind("plan", plan)
                .bind("seat", seat)
                .mapTo(HeldSeat.class)
                .findOne());
    }
}
