package org.huhang.callups;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// One state of a plan, with what was known and what was worked out of it.
///
/// @param edit what was changed by hand
record CallupVersion(
        CallupVersionId id,
        CallupPlanId planId,
        int number,
        VersionOrigin origin,
        @Nullable CallupVersionId fromVersionId,
        @Nullable CallupEdit edit,
        CallupSettings settings,
        CallupGround ground,
        CallupResult result,
        @Nullable AccountId madeBy,
        Instant madeAt) {}
