package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who is signed in. A session lasts half a day, the longest shift, and is looked up with each request,
/// so that signing out, closing an account or taking back a role holds at once and on every node.
@ApplicationScoped
class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);

    private final Jdbi jdbi;
    private final Grants grants;

    Sessions(Jdbi jdbi, Grants grants) {
        this.jdbi = jdbi;
        this.grants = grants;
    }

    /// @return the secret for the cookie, given out this once
    @Transactional
    Token start(AccountId account, Instant now) {
        var token = Token.next();
        jdbi.useHandle(h -> {
            h.createUpdate("delete from access.sessions where expires_at < :old")
                    .bind("old", now.minus(LENGTH))
                    .execute();
            h.createUpdate("""
                    insert into access.sessions (token_hash, account_id, started_at, expires_at)
                    values (:hash, :account, :now, :expires)
                    """)
                    .bind("hash", token.hash())
                    .bind("account", account)
                    .bind("now", now)
                    .bind("expires", now.plus(LENGTH))
                    .execute();
        });
        return token;
    }

    Optional<Caller.SignedIn> find(Token token, Instant now) {
        return holder(token, now)
                .map(holder -> new Caller.SignedIn(
                        holder.id, holder.personId, holder.displayName, grants.list(holder.id, now)));
    }

    @Transactional
    void end(Token token, Instant now) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                update access.sessions set ended_at = :now where token_hash = :hash and ended_at is null
                """).bind("now", now).bind("hash", token.hash()).execute());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void endAll(AccountId account, Instant now) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                update access.sessions set ended_at = :now where account_id = :account and ended_at is null
                """).bind("now", now).bind("account", account).execute());
    }

    private Optional<Holder> holder(Token token, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.id, a.person_id, a.display_name
                  from access.sessions s
                  join access.accounts a on a.id = s.account_id
                 where s.token_hash = :hash
                   and s.ended_at is null
                   and s.expires_at > :now
                   and not exists (select from access.closures c where c.account_id = a.id)
                """)
                .bind("hash", token.hash())
                .bind("now", now)
                .mapTo(Holder.class)
                .findOne());
    }

    record Holder(AccountId id, @Nullable PersonId personId, String displayName) {}
}
