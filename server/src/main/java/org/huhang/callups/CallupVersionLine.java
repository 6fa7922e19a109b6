package org.huhang.callups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version without its contents.
///
/// @param breaches how many limits it does not keep
record CallupVersionLine(
        CallupVersionId id,
        int number,
        VersionOrigin origin,
        @Nullable CallupVersionId fromVersionId,
        @Nullable CallupEdit edit,
        int people,
        Instant finishAt,
        int breaches,
        Instant madeAt) {}
