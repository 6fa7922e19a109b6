package org.huhang.testing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A file, and the rows of it that were refused, lie sealed under one key. Files end in about the order in which they
/// came, so what must be kept of the destroyed keys' tree stays small.
@Singleton
class FileSecrets {
    private final KeyRing ring;

    @Inject
    FileSecrets(KeyRings rings) {
        this(rings.get("files"));
    }

    FileSecrets(KeyRing ring) {
        this.ring = ring;
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "testing.file_keys");
    }

    byte[] seal(long key, byte[] content) {
        return ring.seal(key, "content", content);
    }

    byte @Nullable [] open(long key, byte[] sealed) {
        return ring.openBytes(key, "content", sealed);
    }

    byte[] sealRow(long key, int row, String text) {
        return Objects.requireNonNull(ring.seal(key, "row/" + row, text));
    }

    @Nullable
    String openRow(long key, int row, byte @Nullable [] sealed) {
        return ring.open(key, "row/" + row, sealed);
    }

    /// For good, wherever a copy lies.
    void destroy(Collection<Long> keys) {
        ring.destroy(keys);
    }
}
