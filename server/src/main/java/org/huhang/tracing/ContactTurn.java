package org.huhang.tracing;

import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What a computation changed for one person.
///
/// @param classBefore nothing for somebody who was not on the list, `classAfter` for somebody who is no more
record ContactTurn(
        PersonId personId,
        @Nullable ContactClass classBefore,
        @Nullable ContactClass classAfter) {}
