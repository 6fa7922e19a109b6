package org.huhang.posts;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What one shift tells the next may name people: each handover lies sealed under a key of its own.
@Singleton
class HandoverSecrets {
    private final KeyRing ring;

    HandoverSecrets(KeyRings rings) {
        ring = rings.get("handovers");
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "posts.handover_keys");
    }

    byte[] seal(long key, HandoverId handover, String words) {
        return Objects.requireNonNull(ring.seal(key, "words/" + handover.value(), words));
    }

    /// Empty where the key was destroyed.
    String open(long key, HandoverId handover, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "words/" + handover.value(), sealed), "");
    }
}
