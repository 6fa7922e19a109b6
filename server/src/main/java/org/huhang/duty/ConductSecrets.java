package org.huhang.duty;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is said of somebody's conduct: each case lies sealed under a key of its own.
@Singleton
class ConductSecrets {
    private final KeyRing ring;

    ConductSecrets(KeyRings rings) {
        ring = rings.get("conduct");
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "duty.conduct_keys");
    }

    byte[] seal(long key, UUID fact, String words) {
        return Objects.requireNonNull(ring.seal(key, "words/" + fact, words));
    }

    /// Empty where the key was destroyed.
    String open(long key, UUID fact, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "words/" + fact, sealed), "");
    }
}
