package org.huhang.notices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a message that surely did not arrive is tried again: soon at first, for half a day in all. Source: our choice.
final class Retry {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(4));

    private Retry() {}

    /// @param attempt that failed, from 1
    /// @return nothing when it is given up
    static Optional<Duration> after(int attempt) {
        return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
    }
}
