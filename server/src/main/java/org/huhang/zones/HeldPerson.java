package org.huhang.zones;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// @param releasedAt when this person was let go before the end
public record HeldPerson(
        PersonId personId,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {}
