package org.huhang.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The keys of days and of uploads. A file is sealed under random bytes that lie in its own head, sealed under the key
/// of its day: gigabytes pass the ring as one line, and with the day's key all its files go.
@Singleton
class FileKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final KeyRing ring;

    @Inject
    FileKeys(KeyRings rings) {
        this(rings.get("visitfiles"));
    }

    FileKeys(KeyRing ring) {
        this.ring = ring;
    }

    /// A file's own key, and how it lies in the file's head.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record FileKey(byte[] key, byte[] sealed) {
        @Override
        public String toString() {
            return "FileKey";
        }
    }

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "visits.file_keys");
    }

    boolean holds(long number) {
        return ring.holds(number);
    }

    /// @param name of the file: its key opens under no other
    FileKey forFile(long number, String name) {
        var key = random();
        return new FileKey(key, ring.seal(number, "file/" + name, key));
    }

    /// For what nobody reads after this process: it lies nowhere.
    static FileKey forgotten() {
        return new FileKey(random(), new byte[0]);
    }

    /// Nothing when the day's time is over.
    byte @Nullable [] open(long number, String name, byte[] sealed) {
        return ring.openBytes(number, "file/" + name, sealed);
    }

    byte[] sealText(long number, String field, String text) {
        return Objects.requireNonNull(ring.seal(number, field, text));
    }

    @Nullable
    String openText(long number, String field, byte @Nullable [] sealed) {
        return ring.open(number, field, sealed);
    }

    /// For good, wherever a copy lies.
    void destroy(Collection<Long> numbers) {
        ring.destroy(numbers);
    }

    private static byte[] random() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
