package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Browsers sent to the directory and expected back, each once, on every node.
@ApplicationScoped
class OidcFlows {
    /// Long enough for a password and a second factor there. Our choice.
    static final Duration VALIDITY = Duration.ofMinutes(10);

    /// Open at the same time, for one address, which an office shares. Our choice.
    static final int MOST_OF_NETWORK = 300;

    private final Jdbi jdbi;
    private final Client client;

    OidcFlows(Jdbi jdbi, Client client) {
        this.jdbi = jdbi;
        this.client = client;
    }

    /// What leaves the house: three secrets, and of two of them only the hash stays.
    record Begun(Token state, Token browser, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Begun[…]";
        }
    }

    /// @param accountId whose account is to be linked; none for a sign-in
    record Flow(String nonce, String verifier, @Nullable AccountId accountId, String nextPath) {
        @Override
        public String toString() {
            return "Flow[…]";
        }
    }

    @Transactional
    Outcome<Begun> begin(@Nullable AccountId account, String nextPath, Instant now) {
        var network = Token.sha256(client.network());
        jdbi.useHandle(h -> h.createUpdate("delete from access.oidc_flows where expires_at <= :now")
                .bind("now", now)
                .execute());
        if (isCrowded(network)) {
            return Outcome.refused(new Refusal(Refusal.Kind.TOO_MANY, "access.oidc-crowded", null, Map.of()));
        }
        var begun = new Begun(
                Token.next(), Token.next(), Token.next().value(), Token.next().value());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.oidc_flows
                       (state_hash, browser_hash, nonce, verifier, account_id, next_path, network_hash, expires_at)
                values (:state, :browser, :nonce, :verifier, :account, :next, :network, :expires)
                """)
                .bind("state", begun.state().hash())
                .bind("browser", begun.browser().hash())
                .bind("nonce", begun.nonce())
                .bind("verifier", begun.verifier())
                .bind("account", account)
                .bind("next", nextPath)
                .bind("network", network)
                .bind("expires", now.plus(VALIDITY))
                .execute());
        return Outcome.done(begun);
    }

    /// Takes the flow away: a second return with the same state finds none.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Flow> take(Token state, Token browser, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                delete from access.oidc_flows
                 where state_hash = :state
                returning browser_hash, nonce, verifier, account_id, next_path, expires_at
                """)
                        .bind("state", state.hash())
                        .map((row, context) -> new Taken(
                                Arrays.equals(row.getBytes("browser_hash"), browser.hash())
                                        && now.isBefore(
                                                row.getTimestamp("expires_at").toInstant()),
                                new Flow(
                                        row.getString("nonce"),
                                        row.getString("verifier"),
                                        account(row.getObject("account_id", UUID.class)),
                                        row.getString("next_path"))))
                        .findOne())
                .filter(Taken::good)
                .map(Taken::flow);
    }

    private record Taken(boolean good, Flow flow) {}

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private boolean isCrowded(byte[] network) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) >= :most from access.oidc_flows where network_hash = :network")
                        .bind("most", MOST_OF_NETWORK)
                        .bind("network", network)
                        .mapTo(boolean.class)
                        .one());
    }
}
