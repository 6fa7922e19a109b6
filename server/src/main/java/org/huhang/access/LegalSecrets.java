package org.huhang.access;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;

/// What a legal request says of people, and what was handed out: sealed under a key for each request.
@Singleton
class LegalSecrets {
    static final String CONCERNS = "concerns";
    static final String HANDED_OUT = "handed-out";

    private final KeyRing ring;

    LegalSecrets(KeyRings rings) {
        ring = rings.get("legal");
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "access.legal_keys");
    }

    byte[] seal(long key, String field, String text) {
        return Objects.requireNonNull(ring.seal(key, field, text));
    }

    /// Empty where the key was destroyed.
    String open(long key, String field, byte[] sealed) {
        return Objects.requireNonNullElse(ring.open(key, field, sealed), "");
    }
}
