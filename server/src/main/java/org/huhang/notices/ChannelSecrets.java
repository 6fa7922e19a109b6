package org.huhang.notices;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Addresses and secrets of channels, each channel's sealed under a key of its own.
@Singleton
class ChannelSecrets {
    private static final String ADDRESS = "address";
    private static final String SECRET = "secret";

    private final KeyRing ring;

    ChannelSecrets(KeyRings rings) {
        ring = rings.get("channels");
    }

    long newKey(Handle handle) {
        return ring.newKey(handle, "notices.channel_keys");
    }

    byte[] sealAddress(long key, String address) {
        return Objects.requireNonNull(ring.seal(key, ADDRESS, address));
    }

    byte @Nullable [] sealSecret(long key, @Nullable String secret) {
        return ring.seal(key, SECRET, secret);
    }

    /// Empty where the key was destroyed.
    String openAddress(long key, byte[] sealed) {
        return Objects.requireNonNullElse(ring.open(key, ADDRESS, sealed), "");
    }

    @Nullable
    String openSecret(long key, byte @Nullable [] sealed) {
        return ring.open(key, SECRET, sealed);
    }
}
