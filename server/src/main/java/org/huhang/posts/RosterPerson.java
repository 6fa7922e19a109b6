package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody whom a plan may place, masked.
///
/// @param index position in the plan
/// @param organizationId by which they come, or which employs them; none for volunteers
/// @param loops the closed loops of the plan in which the person is at any time of it
/// @param barred when the person cannot come
record RosterPerson(
        int index,
        PersonId personId,
        String name,
        @Nullable OrganizationId organizationId,
        ComesAs comesAs,
        List<String> skills,
        List<String> loops,
        List<BarredSpan> barred) {

    /// @param unfit ill or in quarantine; otherwise away
    record BarredSpan(Instant start, Instant end, boolean unfit) {}
}
