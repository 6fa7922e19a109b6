package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;

/// Tries to sign in, counted in the database: every node sees them and no restart forgets them.
///
/// A try is written, and committed, before the password is looked at, so that a hundred tries at once
/// are counted like a hundred in a row.
@ApplicationScoped
class Attempts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Jdbi jdbi;

    Attempts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID begin(byte[] loginHash, Instant now) {
        var id = Ids.next();
        jdbi.useHandle(h -> {
            h.createUpdate("delete from access.attempts where tried_at < :old")
                    .bind("old", now.minus(KEPT))
                    .execute();
            h.createUpdate("insert into access.attempts (id, login_hash, tried_at) values (:id, :login, :now)")
                    .bind("id", id)
                    .bind("login", loginHash)
                    .bind("now", now)
                    .execute();
        });
        return id;
    }

    Count count(byte[] loginHash, Instant since) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) filter (where login_hash = :login) as of_login, count(*) as total
                  from access.attempts
                 where tried_at > :since
                """)
                .bind("login", loginHash)
                .bind("since", since)
                .mapTo(Count.class)
                .one());
    }

    /// A try that was turned away unread does not lengthen the wait.
    @Transactional
    void forget(UUID attempt) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.attempts where id = :id")
                .bind("id", attempt)
                .execute());
    }

    /// Success clears the login's count.
    @Transactional
    void clear(byte[] loginHash) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.attempts where login_hash = :login")
                .bind("login", loginHash)
                .execute());
    }

    record Count(long ofLogin, long total) {}
}
