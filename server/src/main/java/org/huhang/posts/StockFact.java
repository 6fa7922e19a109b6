package org.huhang.posts;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// Something happened to an item at a post.
///
/// @param id the client's; of what a device brought, made from its record
/// @param accountId nobody's for what was loaded
/// @param offline whether a device brought it
record StockFact(
        UUID id,
        PostId postId,
        String item,
        StockKind kind,
        int quantity,
        @Nullable AccountId accountId,
        boolean offline,
        Instant occurredAt) {

    enum StockKind {
        RECEIVED,
        /// So many there are; what was known before does not matter any more.
        COUNTED,
        USED
    }
}
