package org.huhang.access;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// @param accountId who holds it
record Device(
        DeviceId id,
        AccountId accountId,
        AreaId areaId,
        String name,
        Instant enrolledAt,
        @Nullable Instant revokedAt) {}
