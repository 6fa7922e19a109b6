package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Absences beside the seats of a day.
@ApplicationScoped
class ToldAbsences {
    private static final String TOLD = """
            select a.id, a.person_id, a.kind, a.start_at as start, coalesce(e.end_at, a.end_at) as "end", a.plan_id,
                   a.seat, a.reason, a.told_by, a.told_at
              from posts.absences a
              left join lateral (select end_at
                                   from posts.absence_endings
                                  where absence_id = a.id
                                  order by told_at desc, id desc
                                  limit 1) e on true
            """;

    private final Jdbi jdbi;
    private final People people;

    ToldAbsences(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// Of these people, that reach into the time between; each as who they are now.
    List<ToldAbsence> listOf(Collection<PersonId> asked, Instant from, Instant until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                 where a.person_id = any(:people) and a.start_at < :until
                   and (coalesce(e.end_at, a.end_at) is null or coalesce(e.end_at, a.end_at) > :from)
                 order by a.told_at, a.id
                """)
                .bind("people", Id.array(people.known(asked).keySet()))
                .bind("from", from)
                .bind("until", until)
                .mapTo(ToldAbsence.class)
                .list()));
    }

    /// Those who did not come to a seat of that post between two instants.
    List<ToldAbsence> listNoShows(PostId post, Instant from, Instant until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                  join posts.seats s on s.plan_id = a.plan_id and s.position = a.seat
                 where s.post_id = :post and s.start_at < :until and s.end_at > :from
                 order by a.told_at, a.id
                """)
                .bind("post", post)
                .bind("from", from)
                .bind("until", until)
                .mapTo(ToldAbsence.class)
                .list()));
    }

    private List<ToldAbsence> now(List<ToldAbsence> told) {
        var now = people.now(told.stream().map(ToldAbsence::personId).collect(Collectors.toSet()));
        return told.stream()
                .map(each -> each.as(Objects.requireNonNull(now.get(each.personId()))))
                .toList();
    }
}
