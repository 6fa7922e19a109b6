package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an authenticator signs, good once.
///
/// @param challenge base64url
/// @param accountId whose passkey is to be added; none for a sign-in
record PasskeyChallenge(UUID id, String challenge, @Nullable AccountId accountId, Instant expiresAt) {
    /// WebAuthn Level 2, 15.1, recommends 5 to 10 minutes where the user is verified.
    static final Duration VALIDITY = Duration.ofMinutes(5);

    /// Open at the same time, for one address: an office's or a mobile network's many people share one. Our choice.
    static final int MOST_OF_NETWORK = 300;

    /// Open at the same time, for all. Our choice: it bounds the table, not the people.
    static final int MOST_IN_TOTAL = 30_000;

    @Override
    public String toString() {
        return "PasskeyChallenge[" + id + "]";
    }
}
