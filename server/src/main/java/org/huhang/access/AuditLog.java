package org.huhang.access;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Writes entries. One statement that is durable by itself; inside of a transaction it joins that.
@Singleton
class AuditLog {
    private static final String INSERT = "insert into access.audit_pending (" + AuditEntry.COLUMNS + ", seal)"
            + " values (:id, :kind, :account, :subjects, :purpose, :what, :revealed, :note, :request, :body, :at, :seal)";

    private final Jdbi jdbi;
    private final AuditKeys keys;

    AuditLog(Jdbi jdbi, AuditKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    void append(AuditEntry entry) {
        jdbi.useHandle(h -> h.createUpdate(INSERT)
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
                .execute());
    }

    /// In a transaction that has changed nothing, nothing is told.
    ///
    /// @return whether there was something to tell
    boolean appendIfChanged(AuditEntry entry) {
        boolean changed = jdbi.withHandle(h -> h.createQuery("select pg_current_xact_id_if_assigned() is not null")
                .mapTo(boolean.class)
                .one());
        if (changed) {
            append(entry);
        }
        return changed;
    }
}
