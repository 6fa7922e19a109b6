package org.huhang.access;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A device as those who hand devices out see it.
///
/// @param returnedAt when it last brought something new; empty for never
/// @param missing numbers that are known to be on the device still, because later ones are here
/// @param inDoubt records that wait for somebody's review
record DeviceLine(
        DeviceId id,
        AccountId accountId,
        String holderName,
        AreaId areaId,
        @Nullable String areaName,
        String name,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason,
        @Nullable Instant returnedAt,
        int records,
        int missing,
        int inDoubt) {}
