package org.huhang.rounds;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What was told of how somebody is to be tested, by whom and until when.
///
/// @param endedAt when it was taken back; none while it stands
record TestingNeed(
        NeedId id,
        PersonId personId,
        NeedKind kind,
        String reason,
        Instant startAt,
        Instant endAt,
        AccountId toldBy,
        Instant toldAt,
        @Nullable Instant endedAt) {}
