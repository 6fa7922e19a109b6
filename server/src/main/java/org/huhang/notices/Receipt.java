package org.huhang.notices;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// What an addressee said of a notice. Acting, or saying that one cannot, says that it was read, too.
///
/// @param accountId nobody for what was loaded
/// @param remark what was done; for `CANNOT` what is in the way, and then never empty
public record Receipt(
        ReceiptId id,
        AddresseeId addresseeId,
        Kind kind,
        @Nullable String remark,
        @Nullable AccountId accountId,
        Instant occurredAt) {
    /// All of it that the addressee said: sent again, it is the same.
    Said said() {
        return new Said(addresseeId, kind, remark);
    }

    record Said(
            AddresseeId addresseeId, Kind kind, @Nullable String remark) {}

    @Schema(name = "ReceiptKind")
    public enum Kind {
        READ,
        ACTED,
        CANNOT
    }
}
