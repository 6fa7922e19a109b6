package org.huhang.duty;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Somebody signed in or out at a post.
///
/// @param post the post's name as it stood on the device
/// @param postId which post it was, where the device knew
/// @param occurredAt by the device's clock, corrected, in the city's time; so is `receivedAt`
record Presence(
        DeviceId deviceId,
        int number,
        AccountId accountId,
        AreaId areaId,
        PresenceKind kind,
        String post,
        @Nullable UUID postId,
        Instant occurredAt,
        Instant receivedAt) {

    enum PresenceKind {
        POST_SIGN_IN,
        POST_SIGN_OUT
    }
}
