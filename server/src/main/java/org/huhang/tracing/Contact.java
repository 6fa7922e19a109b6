package org.huhang.tracing;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A contact of a case as it stands: its exposures laid together, and what was decided of it.
///
/// @param suggestedClass nothing where no exposure stands any more
/// @param contactClass the one decided, or else the suggested one
/// @param edition by which the hours of its class run
/// @param dueAt until when it must be where its class stays; nothing unless it is approved and hours are set
record Contact(
        PersonId personId,
        AreaId areaId,
        int degree,
        @Nullable ContactClass suggestedClass,
        ContactClass contactClass,
        ContactState state,
        String edition,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant dueAt) {}
