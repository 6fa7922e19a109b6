package org.huhang.rounds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// An id that follows from what it is of, so that the same fact has the same id however often it comes: a UUIDv7 by the
/// fact's time, its other bits from a digest.
final class DerivedId {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedId() {}

    static UUID of(Instant at, Object... parts) {
        var text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('/');
        }
        try {
            var digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            long high = at.toEpochMilli() << 16 | VERSION | digest.getLong() >>> 52;
            return new UUID(high, digest.getLong() >>> 2 | VARIANT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
