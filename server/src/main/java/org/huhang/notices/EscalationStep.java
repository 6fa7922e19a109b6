package org.huhang.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A silence that was told to a superior.
///
/// @param step 1 for the next above, 2 for the one above that, and so on
/// @param toldId empty when nobody stands so high: then whoever issued the notice is told
public record EscalationStep(
        AddresseeId addresseeId,
        SilentOn silentOn,
        int step,
        @Nullable AddresseeId toldId,
        Instant escalatedAt) {}
