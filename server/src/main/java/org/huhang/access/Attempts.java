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
    private final Jdbi jdbi;

    Attempts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// From where a login is tried.
    ///
    /// @param place the cookie of a known browser, or the address of a stranger
    record Origin(String login, String place, boolean known) {
        byte[] hash() {
            return Token.sha256(login + '\n' + place);
        }

        byte[] loginHash() {
            return Token.sha256(login);
        }

        /// Never the cookie: it would end in a log.
        @Override
        public String toString() {
            return "Origin[…]";
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID begin(Origin origin, Instant now) {
        var id = Ids.next();
        jdbi.useHandle(h -> {
            h.createUpdate("delete from access.attempts where tried_at < :old")
                    .bind("old", now.minus(Throttle.COUNTED))
                    .execute();
            h.createUpdate("""
                    insert into access.attempts (id, login_hash, origin_hash, stranger, tried_at)
                    values (:id, :login, :origin, :stranger, :now)
                    """)
                    .bind("id", id)
                    .bind("login", origin.loginHash())
                    .bind("origin", origin.hash())
                    .bind("stranger", !origin.known())
                    .bind("now", now)
                    .execute();
        });
        return id;
    }

    /// All but the present try.
    Throttle.Before before(UUID attempt, Origin origin, Duration totalWithin, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) as of_origin,
                       max(tried_at) as last_of_origin,
                       (select count(*) from access.attempts
                         where login_hash = :login and stranger and id <> :attempt and tried_at > :since) as of_login,
                       (select count(*) from access.attempts
                         where stranger and id <> :attempt and tried_at > :total_since) as in_total
                  from access.attempts
                 where origin_hash = :origin and id <> :attempt and tried_at > :since
                """)
                .bind("attempt", attempt)
                .bind("origin", origin.hash())
                .bind("login", origin.loginHash())
                .bind("since", now.minus(Throttle.COUNTED))
                .bind("total_since", now.minus(totalWithin))
                .mapTo(Throttle.Before.class)
                .one());
    }

    /// A try that was turned away unread does not lengthen the wait.
    @Transactional
    void forget(UUID attempt) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.attempts where id = :id")
                .bind("id", attempt)
                .execute());
    }

    /// Success clears the failures of its origin, and of no other.
    @Transactional
    void clear(Origin origin) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.attempts where origin_hash = :origin")
                .bind("origin", origin.hash())
                .execute());
    }
}
