package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Browsers in which an account has signed in, known by a random cookie of which the house keeps the hash. The
/// cookie opens nothing; it keeps failures elsewhere from shutting its holder out ([Throttle]).
@ApplicationScoped
class Browsers {
    /// Counted from the last sign-in; our choice.
    static final Duration KNOWN = Duration.ofDays(180);

    private final Jdbi jdbi;

    Browsers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean knows(Token browser, String login, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from access.browsers b
                      join access.accounts a on a.id = b.account_id
                     where b.token_hash = :hash and a.login = :login and b.expires_at > :now)
                """)
                .bind("hash", browser.hash())
                .bind("login", login)
                .bind("now", now)
                .mapTo(boolean.class)
                .one());
    }

    /// @param browser what its cookie says; kept when the house gave it out, so that those who share a desk share it
    /// @return the secret for the cookie
    @Transactional
    Token remember(Optional<Token> browser, AccountId account, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.browsers where expires_at <= :now")
                .bind("now", now)
                .execute());
        var token = browser.filter(this::gaveOut).orElseGet(Token::next);
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.browsers (token_hash, account_id, expires_at)
                values (:hash, :account, :expires)
                on conflict (token_hash, account_id) do update set expires_at = excluded.expires_at
                """)
                .bind("hash", token.hash())
                .bind("account", account)
                .bind("expires", now.plus(KNOWN))
                .execute());
        return token;
    }

    /// A new password is known in no browser yet.
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(AccountId account) {
        jdbi.useHandle(h -> h.createUpdate("delete from access.browsers where account_id = :account")
                .bind("account", account)
                .execute());
    }

    private boolean gaveOut(Token browser) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from access.browsers where token_hash = :hash)")
                        .bind("hash", browser.hash())
                        .mapTo(boolean.class)
                        .one());
    }
}
