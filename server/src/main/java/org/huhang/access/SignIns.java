package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Attempts.Origin;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Signing in by login and password. An unknown login, a wrong password and a closed account get the same
/// answer after the same time.
@ApplicationScoped
class SignIns {
    private final Jdbi jdbi;
    private final Attempts attempts;
    private final Browsers browsers;
    private final Client client;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIns(Jdbi jdbi, Attempts attempts, Browsers browsers, Client client, Passwords passwords, Sessions sessions) {
        this.jdbi = jdbi;
        this.attempts = attempts;
        this.browsers = browsers;
        this.client = client;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// Not one transaction: the count of tries commits before the slow look at the password, and no
    /// connection is held meanwhile.
    Outcome<Token> signIn(String typedLogin, String password, Instant now) {
        var login = LoginRule.fold(typedLogin);
        var origin = origin(login, now);
        var throttle = Throttle.IN_FORCE;
        var attempt = attempts.begin(origin, now);
        var refusal =
                throttle.refusal(attempts.before(attempt, origin, throttle.totalWithin(), now), origin.known(), now);
        if (refusal.isPresent()) {
            attempts.forget(attempt);
            return Outcome.refused(refusal.get());
        }
        var credential = find(login);
        return passwords.matches(password, credential.map(Credential::hash))
                ? enter(login, credential.orElseThrow(), origin, now)
                : wrong();
    }

    private Origin origin(String login, Instant now) {
        return client.browser()
                .filter(browser -> browsers.knows(browser, login, now))
                .map(browser -> new Origin(login, browser.value(), true))
                .orElseGet(() -> new Origin(login, client.network(), false));
    }

    /// Whoever chose a new password while the old one was looked at has ended all sessions; this one began after.
    private Outcome<Token> enter(String login, Credential credential, Origin origin, Instant now) {
        var session = sessions.start(credential.accountId(), now);
        if (!find(login).equals(Optional.of(credential))) {
            sessions.end(session, now);
            return wrong();
        }
        attempts.clear(origin);
        return Outcome.done(session);
    }

    private static Outcome<Token> wrong() {
        return Outcome.refused(new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.sign-in-wrong", null, Map.of()));
    }

    private Optional<Credential> find(String login) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select a.id as account_id, p.hash
                  from access.accounts a
                  join access.passwords p on p.account_id = a.id
                 where a.login = :login
                   and not exists (select from access.closures c where c.account_id = a.id)
                 order by p.set_at desc
                 limit 1
                """).bind("login", login).mapTo(Credential.class).findOne());
    }

    record Credential(AccountId accountId, String hash) {}
}
