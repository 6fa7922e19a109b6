package org.huhang.notices;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// What the facts say of one addressee of one notice.
///
/// @param readAt the first receipt of any kind
/// @param latest the latest receipt other than of reading, with its remark and time
record AddresseeStanding(
        @Nested("addressee") Addressee addressee,
        @Nullable Instant readAt,
        Receipt.@Nullable Kind latest,
        @Nullable String remark,
        @Nullable Instant latestAt) {
    ReceiptState state(@Nullable Instant readBy, @Nullable Instant actBy, @Nullable Instant endedAt, Instant now) {
        return ReceiptState.of(readAt, latest, readBy, actBy, endedAt, now);
    }
}
