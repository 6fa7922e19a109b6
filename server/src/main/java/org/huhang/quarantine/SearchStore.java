package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.sites.RoomId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SearchStore {
    private final Jdbi jdbi;

    SearchStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A search for rooms, and how it ended.
    ///
    /// @param endedAt nothing while it lasts
    /// @param failedNote why it failed, if it did
    record RoomSearch(
            SearchId id,
            long seed,
            @Nullable AccountId askedBy,
            Instant askedAt,
            @Nullable Instant endedAt,
            @Nullable Integer people,
            @Nullable Integer placed,
            @Nullable Integer childrenAlone,
            @Nullable Long millis,
            @Nullable String failedNote) {}

    private static final String SEARCH = """
            select s.id, s.seed, s.asked_by, s.asked_at, e.ended_at, e.people, e.placed, e.children_alone, e.millis,
                   e.failed_note
              from quarantine.searches s
              left join quarantine.search_ends e on e.search_id = s.id
            """;

    Optional<RoomSearch> find(SearchId id) {
        return jdbi.withHandle(h -> h.createQuery(SEARCH + " where s.id = :id")
                .bind("id", id)
                .mapTo(RoomSearch.class)
                .findOne());
    }

    Optional<RoomSearch> findLatest() {
        return jdbi.withHandle(h -> h.createQuery(SEARCH + " order by s.asked_at desc, s.id desc limit 1")
                .mapTo(RoomSearch.class)
                .findOne());
    }

    void add(SearchId id, long seed, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into quarantine.searches (id, seed, asked_by, asked_at) values (:id, :seed, :by, :now)
                """)
                .bind("id", id)
                .bind("seed", seed)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    void end(
            SearchId id,
            int people,
            int placed,
            int childrenAlone,
            long millis,
            @Nullable String failedNote,
            Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into quarantine.search_ends
                           (search_id, people, placed, children_alone, millis, failed_note, ended_at)
                    values (:id, :people, :placed, :children, :millis, :note, :now)
                    on conflict (search_id) do nothing
                    """)
                    .bind("id", id)
                    .bind("people", people)
                    .bind("placed", placed)
                    .bind("children", childrenAlone)
                    .bind("millis", millis)
                    .bind("note", failedNote)
                    .bind("now", now)
                    .execute();
            h.createUpdate("delete from quarantine.search_work where search_id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    /// @return whether this node is to work at it
    boolean claim(SearchId id, UUID node, Instant now, Instant stale) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into quarantine.search_work as w (search_id, node, seen_at)
                values (:id, :node, :now)
                on conflict (search_id) do update set node = :node, seen_at = :now
                 where w.node = :node or w.seen_at < :stale
                """)
                        .bind("id", id)
                        .bind("node", node)
                        .bind("now", now)
                        .bind("stale", stale)
                        .execute()
                == 1);
    }

    /// Where an order is to be served.
    ///
    /// @param roomId none: taken back
    /// @param rule where a hard rule is broken by name
    record NewPlacement(
            OrderId orderId,
            @Nullable RoomId roomId,
            @Nullable SearchId searchId,
            @Nullable String rule,
            String reason) {}

    void place(Collection<NewPlacement> placements, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into quarantine.placements
                           (id, order_id, room_id, search_id, rule, reason, placed_by, placed_at)
                    values (:id, :order, :room, :search, :rule, :reason, :by, :now)
                    """);
            placements.forEach(each -> batch.bind("id", Ids.next())
                    .bind("order", each.orderId())
                    .bindByType("room", each.roomId(), RoomId.class)
                    .bindByType("search", each.searchId(), SearchId.class)
                    .bind("rule", each.rule())
                    .bind("reason", each.reason())
                    .bindByType("by", by, AccountId.class)
                    .bind("now", now)
                    .add());
            batch.execute();
        });
    }

    /// Until the transaction ends: two searches, or a search and a hand, place one after the other.
    void lockRooms() {
        jdbi.useHandle(h ->
                h.createQuery("select pg_advisory_xact_lock(732)").mapToMap().list());
    }
}
