package org.huhang.visits;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A file of visits as its sender announced it.
///
/// @param areaId names of places are looked for within it
/// @param controlTotal how many rows there must be, or no row is taken
record VisitImport(
        VisitImportId id,
        AreaId areaId,
        String name,
        long sizeBytes,
        @Nullable Long controlTotal,
        long keyNumber,
        AccountId sentBy,
        Instant receivedAt) {}
