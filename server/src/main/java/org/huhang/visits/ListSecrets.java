package org.huhang.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was typed into a list of attendees and not taken: mostly an identity number with a slip in it. Each list lies
/// sealed under a key of its own.
@Singleton
class ListSecrets {
    private final KeyRing ring;

    @Inject
    ListSecrets(KeyRings rings) {
        this(rings.get("lists"));
    }

    ListSecrets(KeyRing ring) {
        this.ring = ring;
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        while (true) {
            long number = handle.createQuery("select nextval('visits.list_keys')")
                    .mapTo(Long.class)
                    .one();
            if (ring.holds(number)) {
                return number;
            }
        }
    }

    byte[] seal(long key, int line, String text) {
        return Objects.requireNonNull(ring.seal(key, "line/" + line, text));
    }

    /// Empty when the list's key was destroyed.
    String open(long key, int line, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(ring.open(key, "line/" + line, sealed), "");
    }
}
