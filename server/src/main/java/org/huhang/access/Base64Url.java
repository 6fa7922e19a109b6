package org.huhang.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/// Bytes as WebAuthn writes them into JSON: base64url without padding.
final class Base64Url {
    private static final int BYTES_OF_UUID = 16;

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String of(UUID id) {
        return of(ByteBuffer.allocate(BYTES_OF_UUID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
