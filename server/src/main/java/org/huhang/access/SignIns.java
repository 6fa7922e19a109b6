package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Signing in by login and password. An unknown login, a wrong password and a closed account get the same
/// answer after the same time.
@ApplicationScoped
class SignIns {
    private final Jdbi jdbi;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIns(Jdbi jdbi, Attempts attempts, Passwords passwords, Sessions sessions) {
        this.jdbi = jdbi;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// Not one transaction: the count of tries commits before the slow look at the password, and no
    /// connection is held meanwhile.
    Outcome<Token> signIn(String typedLogin, String password, Instant now) {
        var login = LoginRule.fold(typedLogin);
        var loginHash = Token.sha256(login);
        var throttle = Throttle.IN_FORCE;
        var attempt = attempts.begin(loginHash, now);
        var tried = attempts.count(loginHash, now.minus(throttle.within()));
        if (!throttle.allows(tried.ofLogin(), tried.total())) {
            attempts.forget(attempt);
            return Outcome.refused(new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "access.sign-in-throttled",
                    null,
                    Map.of("minutes", throttle.within().toMinutes())));
        }
        var known = find(login);
        if (!passwords.matches(password, known.map(Credential::hash))) {
            return Outcome.refused(new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.sign-in-wrong", null, Map.of()));
        }
        attempts.clear(loginHash);
        return Outcome.done(sessions.start(known.orElseThrow().accountId(), now));
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
