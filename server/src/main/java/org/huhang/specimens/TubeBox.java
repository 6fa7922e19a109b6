package org.huhang.specimens;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A box as it stands.
///
/// @param code empty of a box that was fetched or handed over before anybody told that it was packed
/// @param tubes how many lie in it by its latest packing
/// @param arrived how many of those arrived
/// @param laboratoryId to which it was sent or brought last
/// @param firstClosedAt when the first of its tubes was closed: its time runs from then
/// @param dueAt by when it must be at a laboratory; none while none of its tubes is closed
record TubeBox(
        BoxId id,
        String code,
        BoxState state,
        @Nullable AreaId areaId,
        int tubes,
        int arrived,
        @Nullable LaboratoryId laboratoryId,
        @Nullable Instant packedAt,
        @Nullable Instant firstClosedAt,
        @Nullable Instant dueAt,
        @Nullable Instant receivedAt) {

    /// Whether some of it did not arrive in time.
    boolean isLate(Instant now) {
        return dueAt != null && arrived < tubes && now.isAfter(dueAt);
    }
}
