package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Who is signed in. A session lasts half a day, the longest shift, and is looked up with each request,
/// so that signing out, closing an account or taking back a role holds at once and on every node.
@ApplicationScoped
class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);

    private final Jdbi jdbi;
    private final CurrentCall call;

    Sessions(Jdbi jdbi, CurrentCall call) {
        this.jdbi = jdbi;
        this.call = call;
    }

    /// @return the secret for the cookie, given out this once
    @Transactional
    Token start(AccountId account, Instant now) {
        var token = Token.next();
        call.by(account);
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

    /// Asked before every endpoint: one statement brings the holder and the roles in force.
    Optional<Caller.SignedIn> find(Token token, Instant now) {
        var rows = jdbi.withHandle(h -> h.createQuery("""
                select a.id as account_id, a.person_id, a.display_name,
                       g.id, g.role, g.area_id, g.organization_id, g.end_at as "end"
                  from access.sessions s
                  join access.accounts a on a.id = s.account_id
                  left join access.grants g
                    on g.account_id = a.id
                   and %s
                 where s.token_hash = :hash
                   and s.ended_at is null
                   and s.expires_at > :now
                   and not exists (select from access.closures c where c.account_id = a.id)
                 order by g.start_at, g.id
                """.formatted(Grants.IN_FORCE))
                .bind("hash", token.hash())
                .bind("now", now)
                .map(Sessions::held)
                .list());
        return rows.stream()
                .findFirst()
                .map(first -> new Caller.SignedIn(
                        first.account,
                        first.person,
                        first.displayName,
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.grant))
                                .toList()));
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

    private static Held held(ResultSet row, StatementContext context) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Held(
                new AccountId(row.getObject("account_id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("display_name"),
                row.getString("role") == null ? null : Grants.grant(row));
    }

    /// A signed-in account with one of its roles, or with none.
    private record Held(
            AccountId account,
            @Nullable PersonId person,
            String displayName,
            @Nullable Grant grant) {}
}
