package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.PasswordReset.PasswordResetId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The way back for who forgot the password: an administrator makes a link for the account and hands it over in
/// person, as with the link that opened it. Nothing is sent to an address or a phone that might be another's
/// by now, and nobody can ask for a link from outside.
@ApplicationScoped
class PasswordResets {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Browsers browsers;
    private final PasskeyStore passkeys;
    private final OidcLinks links;
    private final Submissions submissions;

    PasswordResets(
            Jdbi jdbi,
            Accounts accounts,
            Sessions sessions,
            Browsers browsers,
            PasskeyStore passkeys,
            OidcLinks links,
            Submissions submissions) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.links = links;
        this.submissions = submissions;
    }

    /// @param token goes into the fragment of the link, `/new-password#TOKEN`, which browsers never send
    @Schema(name = "IssuedPasswordReset")
    record Issued(PasswordResetId id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /// Makes a link and makes the unused ones before it void. Asked again with the same id, because its answer
    /// was lost, it answers with a fresh link: the house does not know the old secret. Scope is asked before.
    @Transactional
    Outcome<Issued> issue(PasswordResetId id, AccountId account, AccountId by, Instant now) {
        return submissions.first(id.value(), new ResetOf(account)).then(first -> {
            accounts.hold(account);
            if (!first && find("id", id.value()).orElseThrow().usedAt() != null) {
                return Outcome.refused(Refusal.conflict("access.link-used", Map.of()));
            }
            var token = Token.next();
            var expires = now.plus(PasswordReset.VALIDITY);
            replaceUnused(account, now);
            upsert(id, account, token, by, now, expires);
            return Outcome.done(new Issued(id, token.value(), expires));
        });
    }

    private record ResetOf(AccountId account) {}

    /// Whether the link is good now, without using it.
    Outcome<Account> look(Token token, @Nullable UUID useId, Instant now) {
        return good(find("token_hash", token.hash()), useId, now)
                .then(reset -> open(accounts.find(reset.accountId()).orElseThrow()));
    }

    /// Sets the password, ends all that opened the account before (sessions, passkeys, links), and starts one session.
    /// Of two
    /// who come with the same link at
    /// the same time, exactly one gets in.
    @Transactional
    Outcome<Token> use(Token token, UUID useId, String passwordHash, Instant now) {
        find("token_hash", token.hash()).ifPresent(reset -> accounts.hold(reset.accountId()));
        return good(find("token_hash", token.hash()), useId, now).then(reset -> {
            var id = reset.accountId();
            return open(accounts.find(id).orElseThrow()).map(account -> {
                if (!reset.isResent(useId, now)) {
                    accounts.setPassword(id, passwordHash, now);
                    sessions.endAll(id, now);
                    browsers.forget(id);
                    passkeys.revokeAll(id, now);
                    links.endAll(id, now);
                    markUsed(reset.id(), useId, now);
                }
                return sessions.start(id, now);
            });
        });
    }

    private static Outcome<PasswordReset> good(Optional<PasswordReset> found, @Nullable UUID useId, Instant now) {
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("access.link-unknown", Map.of()));
        }
        var reset = found.get();
        return reset.refusal(useId, now)
                .<Outcome<PasswordReset>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(reset));
    }

    private static Outcome<Account> open(Account account) {
        return account.closedAt() == null
                ? Outcome.done(account)
                : Outcome.refused(Refusal.conflict("access.account-closed", Map.of()));
    }

    private Optional<PasswordReset> find(String column, Object value) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, account_id, expires_at, replaced_at, used_at, use_id
                  from access.password_resets
                 where %s = :value
                """.formatted(column))
                .bind("value", value)
                .mapTo(PasswordReset.class)
                .findOne());
    }

    private void replaceUnused(AccountId account, Instant now) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                update access.password_resets set replaced_at = :now
                 where account_id = :account and used_at is null and replaced_at is null
                """).bind("now", now).bind("account", account).execute());
    }

    private void upsert(
            PasswordResetId id, AccountId account, Token token, AccountId by, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.password_resets (id, account_id, token_hash, issued_by, issued_at, expires_at)
                values (:id, :account, :hash, :by, :now, :expires)
                on conflict (id) do update
                       set token_hash = excluded.token_hash,
                           issued_by = excluded.issued_by,
                           issued_at = excluded.issued_at,
                           expires_at = excluded.expires_at,
                           replaced_at = null
                """)
                .bind("id", id)
                .bind("account", account)
                .bind("hash", token.hash())
                .bind("by", by)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    private void markUsed(PasswordResetId id, UUID useId, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.password_resets set used_at = :now, use_id = :use where id = :id
                """)
                .bind("now", now)
                .bind("use", useId)
                .bind("id", id)
                .execute());
    }
}
