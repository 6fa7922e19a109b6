package org.huhang.duty;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Where somebody is called for an overlapping time.
///
/// @param seen whether the reader may know more than when; where not, the next three are empty
/// @param organization for which
/// @param by who named the person; nobody for what was loaded
record Taken(
        PersonId personId,
        boolean seen,
        @Nullable String organization,
        @Nullable String by,
        @Nullable Wording place,
        Instant start,
        @Nullable Instant end) {}
