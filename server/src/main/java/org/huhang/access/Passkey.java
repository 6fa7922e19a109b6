package org.huhang.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey as its holder sees it.
///
/// @param name what the holder calls it, such as the device that it lies on
/// @param synced whether its provider keeps copies of it on other devices
/// @param suspectedAt when a sign-in with it was last refused because its count of signatures went back
record Passkey(
        PasskeyId id,
        String name,
        boolean synced,
        Instant addedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant suspectedAt) {}
