package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.PasskeyProof.SignIn;
import org.huhang.access.PasskeyStore.Held;
import org.huhang.access.PasskeysResource.NewPasskey;
import org.huhang.access.PasskeysResource.PasskeySignIn;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Adding passkeys to an account, coming in by one, and taking one back. Who comes in names no login: the key itself
/// says whose it is.
@ApplicationScoped
class Passkeys {
    /// On one account. Our choice: a phone, a computer and a spare for each, and room for change.
    static final int MOST = 20;

    private final PasskeyStore store;
    private final PasskeyChallenges challenges;
    private final PasskeyProof proof;
    private final Accounts accounts;
    private final Sessions sessions;

    Passkeys(
            PasskeyStore store,
            PasskeyChallenges challenges,
            PasskeyProof proof,
            Accounts accounts,
            Sessions sessions) {
        this.store = store;
        this.challenges = challenges;
        this.proof = proof;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// The same passkey sent again, because the answer was lost, is the same passkey.
    Outcome<Passkey> add(NewPasskey fresh, AccountId account, Instant now) {
        var known = find(fresh.id(), account);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (!NameRule.holds(fresh.name())) {
            return Outcome.refused(Refusal.invalid("access.passkey-name", "name", Map.of("most", NameRule.MOST)));
        }
        var challenge = challenges.take(fresh.challengeId(), now).filter(taken -> account.equals(taken.accountId()));
        if (challenge.isEmpty()) {
            return Outcome.refused(Refusal.conflict("access.passkey-challenge-gone", Map.of()));
        }
        var made = proof.made(challenge.get(), fresh);
        return made.isPresent()
                ? insert(fresh, account, made.get(), now)
                : Outcome.refused(Refusal.invalid("access.passkey-unfit", "attestation", Map.of()));
    }

    @Transactional
    Outcome<Passkey> insert(NewPasskey fresh, AccountId account, PasskeyProof.Made made, Instant now) {
        accounts.hold(account);
        if (store.list(account).size() >= MOST) {
            return Outcome.refused(Refusal.conflict("access.passkeys-too-many", Map.of("most", MOST)));
        }
        return store.add(fresh.id(), account, fresh.name().strip(), made, now)
                ? Outcome.done(find(fresh.id(), account).orElseThrow())
                : Outcome.refused(Refusal.conflict("access.passkey-known", Map.of()));
    }

    /// Not one transaction: a challenge is used up even where the proof fails.
    Outcome<Token> signIn(PasskeySignIn answer, Instant now) {
        var challenge = challenges.take(answer.challengeId(), now).filter(taken -> taken.accountId() == null);
        if (challenge.isEmpty()) {
            return Outcome.refused(Refusal.conflict("access.passkey-challenge-gone", Map.of()));
        }
        var held = store.find(answer.credentialId());
        if (held.isEmpty()) {
            return refused("access.passkey-unknown");
        }
        var proven = proof.signIn(challenge.get(), held.get(), answer);
        return switch (proven) {
            case SignIn.Proven(long count) -> enter(held.get(), count, now);
            case SignIn.CountWentBack() -> suspect(held.get(), now);
            case SignIn.Wrong() -> refused("access.passkey-wrong");
        };
    }

    /// Two things may have happened since it was read: it was taken back, or a copy of it got in first.
    @Transactional
    Outcome<Token> enter(Held held, long count, Instant now) {
        accounts.hold(held.accountId());
        if (store.use(held.id(), count, now)) {
            return Outcome.done(sessions.start(held.accountId(), held.id(), now));
        }
        return find(held.id(), held.accountId()).isPresent() ? suspect(held, now) : refused("access.passkey-unknown");
    }

    private Outcome<Token> suspect(Held held, Instant now) {
        store.suspect(held.id(), now);
        return refused("access.passkey-count-went-back");
    }

    private static Outcome<Token> refused(String code) {
        return Outcome.refused(new Refusal(Refusal.Kind.UNAUTHENTICATED, code, null, Map.of()));
    }

    /// Ends the sessions that began with it: the device it lies on may be in other hands. Taking back twice is taking
    /// back once.
    @Transactional
    Outcome<Boolean> revoke(PasskeyId id, AccountId account, Instant now) {
        if (!store.isOf(id, account)) {
            return Outcome.refused(Refusal.notFound("access.passkey-missing", Map.of()));
        }
        store.revoke(id, account, now);
        sessions.endAll(id, now);
        return Outcome.done(true);
    }

    private Optional<Passkey> find(PasskeyId id, AccountId account) {
        return store.list(account).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst();
    }
}
