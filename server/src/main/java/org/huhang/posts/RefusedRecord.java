package org.huhang.posts;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;

/// What a device brought for a post and could not be taken in. The record itself stays with the device's
/// others.
///
/// @param areaId the device's
record RefusedRecord(
        DeviceId deviceId,
        int number,
        String kind,
        AreaId areaId,
        AccountId accountId,
        RefusedReason reason,
        Instant occurredAt,
        Instant receivedAt) {

    enum RefusedReason {
        NO_SUCH_POST,
        /// The post lies outside of the device's area.
        OUTSIDE_AREA,
        /// Something is missing in it or makes no sense.
        UNREADABLE
    }
}
