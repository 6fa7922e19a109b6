package org.huhang.rounds;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;

/// What a device brought of a round and could not be taken in. The record itself stays with the device's others.
///
/// @param areaId the device's
record RefusedRoundRecord(
        DeviceId deviceId,
        int number,
        String kind,
        AreaId areaId,
        AccountId accountId,
        RefusedReason reason,
        Instant occurredAt,
        Instant receivedAt) {

    @Schema(name = "RoundRefusedReason")
    enum RefusedReason {
        NO_SUCH_ROUND,
        ROUND_NOT_BEGUN,
        ROUND_ENDED,
        NO_SUCH_DOOR,
        NO_SUCH_PERSON,
        /// Whoever it is of is not to be tested in that round.
        NOT_LISTED,
        OUTSIDE_AREA,
        /// Something is missing in it or makes no sense.
        UNREADABLE
    }
}
