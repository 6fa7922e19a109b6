package org.huhang.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Makes checkpoints and keeps them in the database, from where they are published.
@Singleton
class Checkpoints {
    private final Jdbi jdbi;
    private final AuditKeys keys;

    Checkpoints(Jdbi jdbi, AuditKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// Makes one when entries came since the last.
    void make(Instant now) {
        jdbi.useTransaction(h -> {
            if (!AuditChain.isMine(h)) {
                return;
            }
            var last = last(h).orElse(null);
            var head = AuditChain.head(h);
            if (head.position() > (last == null ? 0 : last.position())) {
                insert(h, Checkpoint.after(last, head, now, keys));
            }
        });
    }

    Optional<Checkpoint> last() {
        return jdbi.withHandle(Checkpoints::last);
    }

    /// Those after a number, in order.
    List<Checkpoint> list(long after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select number, position, entries, mac, made_at, previous, signature
                  from access.audit_checkpoints
                 where number > :after
                 order by number
                 limit :limit
                """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Checkpoint.class)
                .list());
    }

    private static Optional<Checkpoint> last(Handle h) {
        return h.createQuery("""
                select number, position, entries, mac, made_at, previous, signature
                  from access.audit_checkpoints
                 order by number desc
                 limit 1
                """).mapTo(Checkpoint.class).findOne();
    }

    private static void insert(Handle h, Checkpoint made) {
        h.createUpdate("""
                insert into access.audit_checkpoints
                       (number, position, entries, mac, made_at, previous, signature)
                values (:number, :position, :entries, :mac, :at, :previous, :signature)
                """)
                .bind("number", made.number())
                .bind("position", made.position())
                .bind("entries", made.entries())
                .bind("mac", made.mac())
                .bind("at", made.madeAt())
                .bind("previous", made.previous())
                .bind("signature", made.signature())
                .execute();
    }
}
