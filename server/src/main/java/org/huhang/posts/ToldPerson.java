package org.huhang.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who was told of a publication.
///
/// @param person position among the people of the plan
/// @param seenAt none as long as they have not seen it
record ToldPerson(
        int person,
        TellingKind kind,
        Instant toldAt,
        @Nullable Instant seenAt) {}
