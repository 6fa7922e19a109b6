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
import org.jspecify.annotations.Nullable;

/// Who lives and works in which closed loop: each stay with its earliest end and of whoever its person is
/// now, by start.
@ApplicationScoped
class LoopStore {
    private static final String TOLD = """
            select m.id, m.person_id, m.loop, m.start_at as start, least(m.end_at, e.end_at) as "end", e.reason
              from posts.loop_members m
              left join lateral (select end_at, reason
                                   from posts.loop_endings
                                  where stay_id = m.id
                                  order by end_at, id
                                  limit 1) e on true
            """;

    private final Jdbi jdbi;
    private final People people;

    LoopStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    void add(
            String loop,
            Collection<PersonId> who,
            Instant start,
            @Nullable Instant end,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.loop_members (id, loop, person_id, start_at, end_at, told_by, told_at)
                select gen_random_uuid(), :loop, person, :start, :end, :by, :now from unnest(:people) as person
                """)
                .bind("loop", loop)
                .bind("people", Id.array(who))
                .bind("start", start)
                .bind("end", end)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    void end(UUID id, LoopStayId stay, Instant end, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.loop_endings (id, stay_id, end_at, reason, told_by, told_at)
                values (:id, :stay, :end, :reason, :by, :now)
                """)
                .bind("id", id)
                .bind("stay", stay)
                .bind("end", end)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<LoopStay> find(LoopStayId id) {
        var found = jdbi.withHandle(h -> h.createQuery(TOLD + " where m.id = :id")
                .bind("id", id)
                .mapTo(LoopStay.class)
                .list());
        return now(found).stream().findFirst();
    }

    /// Of these people, that reach into the time between.
    List<LoopStay> listOf(Collection<PersonId> asked, Instant from, Instant until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                 where m.person_id = any(:people) and m.start_at < :until
                   and (least(m.end_at, e.end_at) is null or least(m.end_at, e.end_at) > :from)
                 order by m.start_at, m.id
                """)
                .bind("people", Id.array(people.known(asked).keySet()))
                .bind("from", from)
                .bind("until", until)
                .mapTo(LoopStay.class)
                .list()));
    }

    /// Those in that loop that were not over at an instant.
    List<LoopStay> list(String loop, Instant at, int most) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                 where m.loop = :loop and (least(m.end_at, e.end_at) is null or least(m.end_at, e.end_at) > :at)
                 order by m.start_at, m.id
                 limit :most
                """)
                .bind("loop", loop)
                .bind("at", at)
                .bind("most", most)
                .mapTo(LoopStay.class)
                .list()));
    }

    private List<LoopStay> now(List<LoopStay> told) {
        var now = people.now(told.stream().map(LoopStay::personId).collect(Collectors.toSet()));
        return told.stream()
                .map(each -> each.as(Objects.requireNonNull(now.get(each.personId()))))
                .toList();
    }
}
