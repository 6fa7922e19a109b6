package org.huhang.access;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Writes entries. One statement that is durable by itself; inside of a transaction it joins that.
@Singleton
class AuditLog {
    private static final String INSERT = "insert into access.audit_pending (" + AuditEntry.COLUMNS + ", seal)" + """
             select :id::uuid, :kind::text, :account::uuid, :subjects::uuid[], :purpose::text, :what::text,
                    :revealed::boolean, :note::text, :request::uuid, :body::bytea, :at::timestamptz, :seal::bytea
            """;
    /// Of what this transaction has written before, for the statement itself has not begun to write.
    private static final String IF_CHANGED = " where pg_current_xact_id_if_assigned() is not null";

    private final Jdbi jdbi;
    private final AuditKeys keys;

    AuditLog(Jdbi jdbi, AuditKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    void append(AuditEntry entry) {
        jdbi.useHandle(h -> append(h, entry));
    }

    /// In the handle's own transaction.
    void append(Handle h, AuditEntry entry) {
        insert(h, INSERT, entry);
    }

    /// In a transaction that has changed nothing, nothing is told.
    ///
    /// @return whether there was something to tell
    boolean appendIfChanged(AuditEntry entry) {
        return jdbi.withHandle(h -> insert(h, INSERT + IF_CHANGED, entry)) == 1;
    }

    private int insert(Handle h, String statement, AuditEntry entry) {
        return h.createUpdate(statement)
                .bind("id", entry.id())
                .bind("kind", entry.kind())
                .bind("account", entry.accountId())
                .bind("subjects", entry.subjectIds().toArray(UUID[]::new))
                .bind("purpose", entry.purpose())
                .bind("what", entry.what())
                .bind("revealed", entry.revealed())
                .bind("note", entry.note())
                .bind("request", entry.requestId())
                .bind("body", entry.bodyDigest())
                .bind("at", entry.recordedAt())
                .bind("seal", keys.seal(entry))
                .execute();
    }
}
