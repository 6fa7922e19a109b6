package org.huhang.specimens;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What a desk or a courier brought and could not be taken in. The record itself stays with the device's others.
///
/// @param areaId the device's
record RefusedDeskRecord(
        DeviceId deviceId,
        int number,
        String kind,
        DeskRefusal reason,
        @Nullable RoundId roundId,
        @Nullable String tubeCode,
        AreaId areaId,
        AccountId accountId,
        Instant occurredAt,
        Instant receivedAt) {

    boolean isOf(DeskRecord.Key key) {
        return deviceId.equals(key.deviceId()) && number == key.number();
    }

    enum DeskRefusal {
        /// Something is missing in it or makes no sense.
        UNREADABLE,
        NO_SUCH_ROUND,
        /// Done before the round's hours: [RoundHours].
        ROUND_NOT_BEGUN,
        /// Done when the round had ended long before.
        ROUND_ENDED,
        /// The tube was heard of in another round before.
        TUBE_OF_ANOTHER_ROUND,
        /// People's swabs and those of surfaces never share a tube.
        TUBE_OF_ANOTHER_KIND,
        /// The swab is of another round than the registration that it names.
        REGISTRATION_OF_ANOTHER_ROUND,
        NO_SUCH_LABORATORY,
        /// The device wrote another text under that number, and that stands.
        NUMBER_TAKEN
    }
}
