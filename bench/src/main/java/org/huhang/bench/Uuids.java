package org.huhang.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// UUIDv7 as every client makes them.
final class Uuids {
    private Uuids() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
