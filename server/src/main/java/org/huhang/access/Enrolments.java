package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Uses a one-time link: opens the account that it promises, or signs in to it. Of two who come with the
/// same link at the same time, exactly one gets in.
@ApplicationScoped
class Enrolments {
    /// For so long the same use, sent again because its answer was lost, gets another session.
    private static final Duration RESENT_WITHIN = Duration.ofMinutes(5);

    private final Invitations invitations;
    private final Accounts accounts;
    private final Grants grants;
    private final Sessions sessions;

    Enrolments(Invitations invitations, Accounts accounts, Grants grants, Sessions sessions) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
    }

    /// What is chosen when a link of kind ENROL is used.
    record Chosen(String login, String passwordHash) {}

    /// Whether the link is good now, without using it.
    Outcome<Invitations.Stored> look(Token token, @Nullable UUID useId, Instant now) {
        return good(invitations.find(token), useId, now);
    }

    @Transactional
    Outcome<Token> use(Token token, UUID useId, @Nullable Chosen chosen, Instant now) {
        return good(invitations.findAndHold(token), useId, now).then(invitation -> {
            var account = accounts.find(invitation.accountId());
            if (account.isPresent()) {
                return again(invitation, account.get(), useId, now);
            }
            var login = chosen == null ? null : chosen.login();
            if (!accounts.open(invitation.accountId(), invitation.displayName(), login, invitation.personId(), now)) {
                return Outcome.refused(new Refusal(
                        Refusal.Kind.CONFLICT,
                        "access.login-taken",
                        "login",
                        Map.of("login", login == null ? "" : login)));
            }
            if (chosen != null) {
                accounts.setPassword(invitation.accountId(), chosen.passwordHash(), now);
            }
            grants.add(invitation.grant(), invitation.accountId(), invitation.invitedBy(), now);
            return enter(invitation, useId, now);
        });
    }

    /// A demo's fresh link to an account that is open, or the same use sent twice.
    private Outcome<Token> again(Invitations.Stored invitation, Account account, UUID useId, Instant now) {
        if (account.closedAt() != null) {
            return Outcome.refused(Refusal.conflict("access.account-closed", Map.of()));
        }
        return enter(invitation, useId, now);
    }

    private Outcome<Token> enter(Invitations.Stored invitation, UUID useId, Instant now) {
        invitations.use(invitation.id(), useId, now);
        return Outcome.done(sessions.start(invitation.accountId(), now));
    }

    private static Outcome<Invitations.Stored> good(
            Optional<Invitations.Stored> found, @Nullable UUID useId, Instant now) {
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("access.link-unknown", Map.of()));
        }
        var invitation = found.get();
        var used = invitation.usedAt();
        if (used != null) {
            boolean resent = invitation.useId() != null
                    && invitation.useId().equals(useId)
                    && now.isBefore(used.plus(RESENT_WITHIN));
            return resent ? Outcome.done(invitation) : Outcome.refused(Refusal.conflict("access.link-used", Map.of()));
        }
        return now.isBefore(invitation.expiresAt())
                ? Outcome.done(invitation)
                : Outcome.refused(Refusal.conflict("access.link-expired", Map.of()));
    }
}
