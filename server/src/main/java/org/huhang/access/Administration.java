package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// What administrators do to accounts. Scope is asked before, at the edge.
@ApplicationScoped
class Administration {
    private final Jdbi jdbi;
    private final Grants grants;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Submissions submissions;

    Administration(Jdbi jdbi, Grants grants, Sessions sessions, Invitations invitations, Submissions submissions) {
        this.jdbi = jdbi;
        this.grants = grants;
        this.sessions = sessions;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    record NewClosure(UUID id, String reason) {}

    /// The same invitation sent again, because its answer was lost, gets a fresh link.
    @Transactional
    Outcome<Invitations.Issued> invite(Invitation invitation) {
        if (!NameRule.holds(invitation.displayName())) {
            return Outcome.refused(
                    Refusal.invalid("access.name-missing", "displayName", Map.of("most", NameRule.MOST)));
        }
        return submissions
                .first(invitation.id().value(), new SameInvitation(invitation))
                .then(first -> invitations.isUsed(invitation.id())
                        ? Outcome.refused(Refusal.conflict("access.link-used", Map.of()))
                        : Outcome.done(invitations.invite(invitation)));
    }

    /// What makes two submissions of an invitation the same: all but the account's id, which the house makes.
    private record SameInvitation(String name, Role role, UUID area, String organization) {
        SameInvitation(Invitation of) {
            this(of.displayName(), of.role(), of.areaId().value(), String.valueOf(of.organizationId()));
        }
    }

    @Transactional
    Outcome<Grant> grant(AccountId account, AccountsResource.NewGrant grant, AccountId by, Instant now) {
        var end = grant.end();
        if (end != null && !end.isAfter(now)) {
            return Outcome.refused(Refusal.invalid("access.end-in-the-past", "end", Map.of()));
        }
        var answer = new Grant(grant.id(), grant.role(), grant.areaId(), grant.organizationId(), end);
        return submissions
                .first(grant.id().value(), new GrantTo(account, grant))
                .map(first -> {
                    if (first) {
                        grants.add(answer, account, by, now);
                    }
                    return answer;
                });
    }

    private record GrantTo(AccountId account, AccountsResource.NewGrant grant) {}

    @Transactional
    Outcome<Boolean> revoke(AccountsResource.Revocation revocation, AccountId by, Instant now) {
        if (revocation.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        return submissions.first(revocation.id(), revocation).map(first -> {
            if (first) {
                grants.revoke(revocation.grantId(), by, revocation.reason().strip(), now);
            }
            return first;
        });
    }

    /// Closes the account for good and ends its sessions at once.
    @Transactional
    Outcome<Boolean> close(AccountId account, NewClosure closure, AccountId by, Instant now) {
        if (closure.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        return submissions.first(closure.id(), new ClosureOf(account, closure)).map(first -> {
            if (first) {
                insertClosure(account, closure.reason().strip(), by, now);
            }
            return first;
        });
    }

    private record ClosureOf(AccountId account, NewClosure closure) {}

    private void insertClosure(AccountId account, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                    insert into access.closures (account_id, closed_by, reason, closed_at)
                    values (:account, :by, :reason, :now)
                    on conflict (account_id) do nothing
                    """)
                .bind("account", account)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
        sessions.endAll(account, now);
    }
}
