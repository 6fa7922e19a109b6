package org.huhang.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// Ids that are the same at every load, in the form of a UUIDv7 of the day on which the story was told.
final class StoryIds {
    private static final long TOLD_AT = Instant.parse("2021-08-05T04:00:00Z").toEpochMilli();

    private StoryIds() {}

    static UUID of(String kind, String key) {
        try {
            var digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest((kind + ":" + key).getBytes(StandardCharsets.UTF_8)));
            long high = (TOLD_AT << 16) | 0x7000L | (digest.getLong() & 0x0FFFL);
            long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
