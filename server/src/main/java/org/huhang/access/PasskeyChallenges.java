package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Challenges given out, kept in the database so that each is good once, on every node.
@ApplicationScoped
class PasskeyChallenges {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final Client client;

    PasskeyChallenges(Jdbi jdbi, Client client) {
        this.jdbi = jdbi;
        this.client = client;
    }

    @Transactional
    Outcome<PasskeyChallenge> issue(@Nullable AccountId account, Instant now) {
        var network = Token.sha256(client.network());
        jdbi.useHandle(h -> h.createUpdate("delete from access.passkey_challenges where expires_at <= :now")
                .bind("now", now)
                .execute());
        if (crowded(network)) {
            return Outcome.refused(new Refusal(Refusal.Kind.TOO_MANY, "access.passkey-crowded", null, Map.of()));
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var made = new PasskeyChallenge(Ids.next(), Base64Url.of(bytes), account, now.plus(PasskeyChallenge.VALIDITY));
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.passkey_challenges (id, challenge, account_id, network_hash, expires_at)
                values (:id, :challenge, :account, :network, :expires)
                """)
                .bind("id", made.id())
                .bind("challenge", made.challenge())
                .bind("account", made.accountId())
                .bind("network", network)
                .bind("expires", made.expiresAt())
                .execute());
        return Outcome.done(made);
    }

    /// Takes the challenge away, and that commits whatever becomes of the answer to it.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<PasskeyChallenge> take(UUID id, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                delete from access.passkey_challenges
                 where id = :id
                returning id, challenge, account_id, expires_at
                """)
                        .bind("id", id)
                        .mapTo(PasskeyChallenge.class)
                        .findOne())
                .filter(challenge -> now.isBefore(challenge.expiresAt()));
    }

    private boolean crowded(byte[] network) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) >= :total or count(*) filter (where network_hash = :network) >= :most
                  from access.passkey_challenges
                """)
                .bind("network", network)
                .bind("most", PasskeyChallenge.MOST_OF_NETWORK)
                .bind("total", PasskeyChallenge.MOST_IN_TOTAL)
                .mapTo(boolean.class)
                .one());
    }
}
