package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Enrolments.Chosen;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Opens the account of a resident whose application is ready, and ends an enrolment that should not be.
@ApplicationScoped
class ResidentAccounts {
    /// For so long the same use, sent again because its answer was lost, gets another session.
    private static final Duration RESENT_WITHIN = Duration.ofMinutes(5);

    private final ApplicationStore applications;
    private final ResidentEnrolments enrolments;
    private final Residency residency;
    private final Accounts accounts;
    private final Grants grants;
    private final Sessions sessions;
    private final Cards cards;
    private final Administration administration;
    private final Submissions submissions;

    ResidentAccounts(
            ApplicationStore applications,
            ResidentEnrolments enrolments,
            Residency residency,
            Accounts accounts,
            Grants grants,
            Sessions sessions,
            Cards cards,
            Administration administration,
            Submissions submissions) {
        this.applications = applications;
        this.enrolments = enrolments;
        this.residency = residency;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.cards = cards;
        this.administration = administration;
        this.submissions = submissions;
    }

    record End(UUID id, String reason) {}

    /// @param chosen none for who will add a passkey
    @Transactional
    Outcome<Token> open(ApplicationId id, UUID useId, @Nullable Chosen chosen, Instant now) {
        applications.hold(id);
        var application = applications.find(id).orElseThrow();
        var person = application.whom();
        return switch (application.state(now)) {
            case DONE -> again(id, useId, now);
            case READY ->
                person == null || application.guardianId() != null ? over() : enrol(id, person, useId, chosen, now);
            case WAITING, REFUSED, REPLACED, EXPIRED -> over();
        };
    }

    private Outcome<Token> enrol(ApplicationId id, PersonId person, UUID useId, @Nullable Chosen chosen, Instant now) {
        if (enrolments.hasAccount(person)) {
            return Outcome.refused(Refusal.conflict("access.already-enrolled", Map.of()));
        }
        var resident = residency.find(person).orElseThrow();
        var account = new AccountId(Ids.next());
        var login = chosen == null ? null : chosen.login();
        if (!accounts.open(account, resident.name(), login, person, now)) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.CONFLICT, "access.login-taken", "login", Map.of("login", login == null ? "" : login)));
        }
        if (chosen != null) {
            accounts.setPassword(account, chosen.passwordHash(), now);
        }
        grants.add(
                new Grant(new GrantId(Ids.next()), Role.RESIDENT, resident.areaId(), null, null), account, null, now);
        enrolments.withAccount(id, person, account, useId, now);
        return Outcome.done(sessions.start(account, now));
    }

    private Outcome<Token> again(ApplicationId id, UUID useId, Instant now) {
        var made = enrolments.find(new ResidentEnrolmentId(id.value())).orElseThrow();
        var account = made.accountId();
        boolean resent =
                useId.equals(made.useId()) && now.isBefore(made.enrolledAt().plus(RESENT_WITHIN));
        return resent && account != null && made.endedAt() == null
                ? Outcome.done(sessions.start(account, now))
                : Outcome.refused(Refusal.conflict("access.application-used", Map.of()));
    }

    private static Outcome<Token> over() {
        return Outcome.refused(Refusal.conflict("access.application-over", Map.of()));
    }

    /// A login and a password for who came in without.
    @Transactional
    Outcome<Boolean> choose(AccountId account, Chosen chosen, Instant now) {
        accounts.hold(account);
        if (accounts.find(account).orElseThrow().login() != null) {
            return Outcome.refused(Refusal.conflict("access.login-chosen", Map.of()));
        }
        if (!accounts.name(account, chosen.login())) {
            return Outcome.refused(
                    new Refusal(Refusal.Kind.CONFLICT, "access.login-taken", "login", Map.of("login", chosen.login())));
        }
        accounts.setPassword(account, chosen.passwordHash(), now);
        return Outcome.done(true);
    }

    /// Undoes an enrolment: its account is closed with its sessions, its card is void, its guardian acts no more. An
    /// account that has been given other roles since is an administrator's to close.
    @Transactional
    Outcome<Boolean> end(ResidentEnrolment enrolment, End end, AccountId by, Instant now) {
        var refusal = NoteRule.refusalOfReason(end.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var account = enrolment.accountId();
        if (account != null && grants.list(account, now).stream().anyMatch(grant -> grant.role() != Role.RESIDENT)) {
            return Outcome.refused(Refusal.conflict("access.enrolment-of-staff", Map.of()));
        }
        return submissions.first(end.id(), new EndOf(enrolment.id(), end)).then(first -> {
            if (!first) {
                return Outcome.done(false);
            }
            enrolments.end(enrolment.id(), end.reason().strip(), by, now);
            cards.voidAll(enrolment.id(), now);
            return account == null
                    ? Outcome.done(true)
                    : administration.close(
                            account,
                            new Administration.NewClosure(
                                    Ids.next(), end.reason().strip()),
                            by,
                            now);
        });
    }

    private record EndOf(ResidentEnrolmentId enrolment, End end) {}
}
