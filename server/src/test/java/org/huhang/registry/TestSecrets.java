package org.huhang.registry;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The keys of the server under test, for rows that a test writes itself.
public final class TestSecrets {
    /// As `huhang.keys` is set where nobody sets it.
    public static final Path KEYS = Path.of("target/keys");

    private TestSecrets() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared: on its way into a row
    public record Numbers(long key, byte[] identity, UUID identityIndex, byte[] phone, UUID phoneIndex) {}

    static PersonSecrets people() {
        return PersonSecrets.in(KEYS);
    }

    public static Numbers seal(Handle handle, String identityNumber, String phone) {
        var secrets = people();
        long key = PersonKeys.numbers(handle, secrets.ring()).nextLong();
        var sealed = secrets.seal(key, identityNumber, phone);
        return new Numbers(
                key,
                Objects.requireNonNull(sealed.identitySealed()),
                Objects.requireNonNull(sealed.identityIndex()),
                Objects.requireNonNull(sealed.phoneSealed()),
                Objects.requireNonNull(sealed.phoneIndex()));
    }
}
