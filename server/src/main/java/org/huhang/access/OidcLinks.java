package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.OidcProvider.Subject;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Which account a subject of the directory opens: one that its holder linked while signed in. The directory makes no
/// accounts and gives no roles.
@ApplicationScoped
class OidcLinks {
    private final Jdbi jdbi;
    private final Sessions sessions;

    OidcLinks(Jdbi jdbi, Sessions sessions) {
        this.jdbi = jdbi;
        this.sessions = sessions;
    }

    List<OidcLink> list(AccountId account) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, issuer, shown_as, linked_at, last_used_at
                  from access.oidc_links
                 where account_id = :account and ended_at is null
                 order by id
                """)
                .bind("account", account)
                .mapTo(OidcLink.class)
                .list());
    }

    /// @return false when the subject opens another account
    @Transactional
    boolean link(AccountId account, String issuer, Subject subject, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.oidc_links (id, account_id, issuer, subject, shown_as, linked_at)
                values (:id, :account, :issuer, :subject, :shown, :now)
                on conflict (issuer, subject) where ended_at is null do nothing
                """)
                .bind("id", Ids.next())
                .bind("account", account)
                .bind("issuer", issuer)
                .bind("subject", subject.subject())
                .bind("shown", subject.shownAs())
                .bind("now", now)
                .execute());
        return find(issuer, subject).filter(account::equals).isPresent();
    }

    /// Starts a session of the account that the subject opens, unless that is closed.
    @Transactional
    Optional<Token> enter(String issuer, Subject subject, Instant now) {
        return find(issuer, subject).map(account -> {
            jdbi.useHandle(h -> h.createUpdate("""
                    update access.oidc_links set last_used_at = :now
                     where issuer = :issuer and subject = :subject and ended_at is null
                    """)
                    .bind("now", now)
                    .bind("issuer", issuer)
                    .bind("subject", subject.subject())
                    .execute());
            return sessions.start(account, now);
        });
    }

    /// Ending twice is ending once.
    @Transactional
    Outcome<Boolean> end(OidcLinkId id, AccountId account, Instant now) {
        int known = jdbi.withHandle(h -> h.createUpdate("""
                update access.oidc_links set ended_at = coalesce(ended_at, :now)
                 where id = :id and account_id = :account
                """)
                .bind("now", now)
                .bind("id", id)
                .bind("account", account)
                .execute());
        return known == 1
                ? Outcome.done(true)
                : Outcome.refused(Refusal.notFound("access.oidc-link-missing", Map.of()));
    }

    /// A new password takes the place of all that opened the account before.
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll(AccountId account, Instant now) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                update access.oidc_links set ended_at = :now where account_id = :account and ended_at is null
                """).bind("now", now).bind("account", account).execute());
    }

    private Optional<AccountId> find(String issuer, Subject subject) {
        return jdbi.withHandle(h -> h.createQuery("""
                select l.account_id
                  from access.oidc_links l
                 where l.issuer = :issuer and l.subject = :subject and l.ended_at is null
                   and not exists (select from access.closures c where c.account_id = l.account_id)
                """)
                .bind("issuer", issuer)
                .bind("subject", subject.subject())
                .mapTo(AccountId.class)
                .findOne());
    }
}
