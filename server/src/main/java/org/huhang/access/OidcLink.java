package org.huhang.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link as the account's holder sees it.
///
/// @param shownAs how the directory calls its holder
record OidcLink(
        OidcLinkId id,
        String issuer,
        String shownAs,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {}
