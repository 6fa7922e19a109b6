package org.huhang.quarantine;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Why an order was revoked or changed, and what somebody needs, may tell of their health: each word lies sealed under
/// a
/// key of its own.
@Singleton
class ActSecrets {
    private final KeyRing ring;

    ActSecrets(KeyRings rings) {
        ring = rings.get("quarantine");
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "quarantine.act_keys");
    }

    byte @Nullable [] seal(long key, UUID act, String reason) {
        return reason.isEmpty() ? null : ring.seal(key, "reason/" + act, reason);
    }

    /// Empty where none was given, or the key was destroyed.
    String open(long key, UUID act, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "reason/" + act, sealed), "");
    }
}
