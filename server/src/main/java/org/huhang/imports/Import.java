package org.huhang.imports;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A file as it was received.
///
/// @param kind the key of its [ImportKind]
/// @param controlTotal how many rows the sender says there are, if they said so
record Import(
        ImportId id,
        String kind,
        String name,
        long sizeBytes,
        AreaId areaId,
        @Nullable Integer controlTotal,
        AccountId sentBy,
        Instant receivedAt) {}
