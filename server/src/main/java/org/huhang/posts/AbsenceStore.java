package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Absences, each with its last told end and of whoever its person is now.
@ApplicationScoped
class AbsenceStore {
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

    AbsenceStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// @return false when it is there already
    boolean add(Absence absence) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.absences
                       (id, person_id, kind, start_at, end_at, plan_id, seat, reason, told_by, told_at)
                values (:id, :person, :kind, :start, :end, :plan, :seat, :reason, :by, :toldAt)
                on conflict do nothing
                """)
                        .bind("id", absence.id())
                        .bind("person", absence.personId())
                        .bind("kind", absence.kind())
                        .bind("start", absence.start())
                        .bind("end", absence.end())
                        .bindByType("plan", absence.planId(), PlanId.class)
                        .bind("seat", absence.seat())
                        .bind("reason", absence.reason())
                        .bindByType("by", absence.toldBy(), AccountId.class)
                        .bind("toldAt", absence.toldAt())
                        .execute()
                == 1);
    }

    void end(UUID id, AbsenceId absence, Instant end, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.absence_endings (id, absence_id, end_at, told_by, told_at)
                values (:id, :absence, :end, :by, :now)
                """)
                .bind("id", id)
                .bind("absence", absence)
                .bind("end", end)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<Absence> find(AbsenceId id) {
        var found = jdbi.withHandle(h -> h.createQuery(TOLD + " where a.id = :id")
                .bind("id", id)
                .mapTo(Absence.class)
                .list());
        return now(found).stream().findFirst();
    }

    /// Of these people, that reach into the time between.
    List<Absence> listOf(Collection<PersonId> asked, Instant from, Instant until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                 where a.person_id = any(:people) and a.start_at < :until
                   and (coalesce(e.end_at, a.end_at) is null or coalesce(e.end_at, a.end_at) > :from)
                 order by a.told_at, a.id
                """)
                .bind("people", Id.array(people.known(asked).keySet()))
                .bind("from", from)
                .bind("until", until)
                .mapTo(Absence.class)
                .list()));
    }

    /// Those who did not come to a seat of that post between two instants.
    List<Absence> listNoShows(PostId post, Instant from, Instant until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                  join posts.seats s on s.plan_id = a.plan_id and s.position = a.seat
                 where s.post_id = :post and s.start_at < :until and s.end_at > :from
                 order by a.told_at, a.id
                """)
                .bind("post", post)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Absence.class)
                .list()));
    }

    private List<Absence> now(List<Absence> told) {
        var now = people.now(told.stream().map(Absence::personId).collect(Collectors.toSet()));
        return told.stream()
                .map(each -> each.as(Objects.requireNonNull(now.get(each.personId()))))
                .toList();
    }
}
