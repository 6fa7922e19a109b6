package org.huhang.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Instants as seconds since 1970 in an `int`, good until 2038; 0 stands for never.
final class Seconds {
    private Seconds() {}

    static int of(@Nullable Instant at) {
        return at == null ? 0 : Math.toIntExact(at.getEpochSecond());
    }

    static @Nullable Instant find(int seconds) {
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
