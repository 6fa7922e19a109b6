package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NeedStore {
    private static final String NEED = """
            select n.id, n.person_id, n.kind, n.reason, n.start_at, n.end_at, n.told_by, n.told_at, e.ended_at
              from rounds.needs n
              left join rounds.need_ends e on e.need_id = n.id
            """;

    private final Jdbi jdbi;
    private final People people;

    NeedStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    void add(TestingNeed need) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.needs (id, person_id, kind, reason, start_at, end_at, told_by, told_at)
                values (:id, :personId, :kind, :reason, :startAt, :endAt, :toldBy, :toldAt)
                """)
                .bind("id", need.id())
                .bind("personId", need.personId())
                .bind("kind", need.kind())
                .bind("reason", need.reason())
                .bind("startAt", need.startAt())
                .bind("endAt", need.endAt())
                .bind("toldBy", need.toldBy())
                .bind("toldAt", need.toldAt())
                .execute());
    }

    void end(NeedId need, UUID id, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.need_ends (need_id, id, reason, ended_by, ended_at)
                values (:need, :id, :reason, :by, :now)
                on conflict (need_id) do nothing
                """)
                .bind("need", need)
                .bind("id", id)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<TestingNeed> find(NeedId id) {
        return jdbi.withHandle(h -> h.createQuery(NEED + " where n.id = :id")
                .bind("id", id)
                .mapTo(TestingNeed.class)
                .findOne());
    }

    /// Of all of the city, as who they are now.
    Set<PersonId> listPeople(NeedKind kind, Instant at) {
        var told = jdbi.withHandle(h -> h.createQuery("""
                select distinct n.person_id
                  from rounds.needs n
                  left join rounds.need_ends e on e.need_id = n.id
                 where n.kind = :kind and n.start_at <= :at and n.end_at > :at
                   and (e.ended_at is null or e.ended_at > :at)
                """)
                .bind("kind", kind)
                .bind("at", at)
                .mapTo(PersonId.class)
                .list());
        return new HashSet<>(people.now(told).values());
    }

    /// Those that stand, of these people; the one that ends first, first.
    List<TestingNeed> list(Collection<PersonId> of, Instant at, int limit) {
        return jdbi.withHandle(h -> h.createQuery(NEED + """
                 where n.person_id = any(:people) and n.end_at > :at and (e.ended_at is null or e.ended_at > :at)
                 order by n.end_at, n.id
                 limit :limit
                """)
                .bind("people", Id.array(of))
                .bind("at", at)
                .bind("limit", limit)
                .mapTo(TestingNeed.class)
                .list());
    }

    /// Those that stand, of the whole city; the one that ends first, first.
    List<TestingNeed> list(Instant at, int limit) {
        return jdbi.withHandle(h -> h.createQuery(NEED + """
                 where n.end_at > :at and (e.ended_at is null or e.ended_at > :at)
                 order by n.end_at, n.id
                 limit :limit
                """)
                .bind("at", at)
                .bind("limit", limit)
                .mapTo(TestingNeed.class)
                .list());
    }
}
