package org.huhang.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Writes entries. One statement that is durable by itself; inside of a transaction it joins that.
@Singleton
class AuditLog {
    /// Of several, the driver makes one statement.
    private static final String INSERT_VALUES =
            "insert into access.audit_pending (" + AuditEntry.COLUMNS + ", seal)" + """
             values (:id, :kind, :account, :subjects, :purpose, :what, :revealed, :note, :request, :body, :at, :seal)
            """;
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

    /// All of them at once, in the transaction that is under way.
    void append(Collection<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            jdbi.useHandle(h -> {
                var rows = h.prepareBatch(INSERT_VALUES);
                entries.forEach(each -> bind(rows, each).add());
                rows.execute();
            });
        }
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
        return bind(h.createUpdate(statement), entry).execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, AuditEntry entry) {
        return statement
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
                .bind("seal", keys.seal(entry));
    }
}
