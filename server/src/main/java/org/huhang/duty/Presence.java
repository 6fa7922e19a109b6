package org.huhang.duty;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;

/// Somebody signed in or out at a post.
///
/// @param post the post's name as it stood on the device
/// @param occurredAt by the device's clock, corrected
record Presence(
        DeviceId deviceId,
        int number,
        AccountId accountId,
        AreaId areaId,
        PresenceKind kind,
        String post,
        Instant occurredAt,
        Instant receivedAt) {

    enum PresenceKind {
        POST_SIGN_IN,
        POST_SIGN_OUT
    }
}
