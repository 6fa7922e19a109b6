package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who lives and works in which closed loop.
@ApplicationScoped
class LoopStore {
    private final Jdbi jdbi;

    LoopStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record LoopMember(
            PersonId personId,
            String loop,
            Instant start,
            @Nullable Instant end) {}

    void add(
            String loop,
            Collection<PersonId> people,
            Instant start,
            @Nullable Instant end,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.loop_members (id, loop, person_id, start_at, end_at, told_by, told_at)
                select gen_random_uuid(), :loop, person, :start, :end, :by, :now from unnest(:people) as person
                """)
                .bind("loop", loop)
                .bind("people", Id.array(people))
                .bind("start", start)
                .bind("end", end)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    /// Of these people, within that time.
    List<LoopMember> listOf(Collection<PersonId> people, Instant from, Instant until) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, loop, start_at as start, end_at as "end"
                  from posts.loop_members
                 where person_id = any(:people) and start_at < :until and (end_at is null or end_at > :from)
                 order by start_at, id
                """)
                .bind("people", Id.array(people))
                .bind("from", from)
                .bind("until", until)
                .mapTo(LoopMember.class)
                .list());
    }

    List<LoopMember> list(String loop, Instant at, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, loop, start_at as start, end_at as "end"
                  from posts.loop_members
                 where loop = :loop and (end_at is null or end_at > :at)
                 order by start_at, id
                 limit :most
                """)
                .bind("loop", loop)
                .bind("at", at)
                .bind("most", most)
                .mapTo(LoopMember.class)
                .list());
    }
}
