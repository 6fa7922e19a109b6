package org.huhang.testing;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A file as it was received.
///
/// @param sizeBytes of the content, which is kept whole
/// @param controlTotal how many rows the sender says there are, if they said so
record ResultFile(
        BatchId id,
        String name,
        long sizeBytes,
        @Nullable Integer controlTotal,
        OrganizationId organizationId,
        AreaId areaId,
        AccountId sentBy,
        Instant receivedAt) {}
