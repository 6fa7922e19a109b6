package org.huhang.duty;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who is or was of a team.
///
/// @param end when they left, or the team ended
record TeamMember(
        TeamId teamId,
        PersonId personId,
        Instant start,
        @Nullable Instant end) {}
