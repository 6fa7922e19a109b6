package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A poster, as those see it who put it up.
///
/// @param applications how many came by it
record Poster(
        PosterId id,
        AreaId areaId,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        long applications) {
    /// Our choice: a month's stay on a wall, then a new one, so that a photograph of it does not work for ever.
    static final Duration VALIDITY = Duration.ofDays(30);

    /// For so long the old sheets go on beside the new ones: time to walk round and change them. Our choice.
    static final Duration GRACE = Duration.ofDays(3);
}
