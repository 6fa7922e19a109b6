package org.huhang.registry;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What a clerk said about an unresolved name; the newest holds.
public record NameResolution(
        UUID id,
        UnresolvedNameId nameId,
        NameVerdict verdict,
        @Nullable AreaId areaId,
        String reason,
        AccountId resolvedBy,
        Instant resolvedAt) {}
