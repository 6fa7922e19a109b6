package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HandoverStore {
    private static final String HANDOVER = """
            select h.id, h.post_id, h.shift_start, h.key_number, h.words_sealed, h.account_id, h.offline, h.occurred_at,
                   t.account_id as taken_by, t.taken_at
              from posts.handovers h
              left join posts.handover_takings t on t.handover_id = h.id
            """;

    private final Jdbi jdbi;
    private final HandoverSecrets secrets;

    HandoverStore(Jdbi jdbi, HandoverSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    /// The same again is nothing new. Each has a key of its own, by which it can be made unreadable alone.
    void add(Collection<Handover> told, Instant now) {
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into posts.handovers (id, post_id, shift_start, key_number, words_sealed, account_id, offline,
                                                 occurred_at, recorded_at)
                    values (:id, :post, :shiftStart, :key, :words, :by, :offline, :at, :now)
                    on conflict (id) do nothing
                    """);
            for (Handover each : told) {
                long key = secrets.newKey(h);
                rows.bind("id", each.id())
                        .bind("post", each.postId())
                        .bind("shiftStart", each.shiftStart())
                        .bind("key", key)
                        .bind("words", secrets.seal(key, each.id(), each.text()))
                        .bindByType("by", each.by(), AccountId.class)
                        .bind("offline", each.offline())
                        .bind("at", each.at())
                        .bind("now", now)
                        .add();
            }
            rows.execute();
        });
    }

    /// Whoever takes it over again changes nothing.
    void take(HandoverId handover, UUID id, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.handover_takings (handover_id, id, account_id, taken_at)
                values (:handover, :id, :by, :now)
                on conflict (handover_id) do nothing
                """)
                .bind("handover", handover)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<Handover> find(HandoverId id) {
        return jdbi.withHandle(h -> h.createQuery(HANDOVER + " where h.id = :id")
                .bind("id", id)
                .map((row, _) -> handover(row))
                .findOne());
    }

    /// Of these posts, told after an instant, the latest first.
    List<Handover> list(Collection<PostId> posts, Instant after, int most) {
        return jdbi.withHandle(h -> h.createQuery(HANDOVER + """
                 where h.post_id = any(:posts) and h.occurred_at > :after
                 order by h.occurred_at desc, h.id
                 limit :most
                """)
                .bind("posts", Id.array(posts))
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> handover(row))
                .list());
    }

    private Handover handover(ResultSet row) throws SQLException {
        var id = new HandoverId(row.getObject("id", UUID.class));
        return new Handover(
                id,
                new PostId(row.getObject("post_id", UUID.class)),
                row.getObject("shift_start", OffsetDateTime.class).toInstant(),
                secrets.open(row.getLong("key_number"), id, row.getBytes("words_sealed")),
                account(row, "account_id"),
                row.getBoolean("offline"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                account(row, "taken_by"),
                takenAt(row));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant takenAt(ResultSet row) throws SQLException {
        var at = row.getObject("taken_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
