package org.huhang.registry;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A name that a source uses and that no list knows, as it was written there.
///
/// @param contextAreaId the area in which the source uses it
/// @param source reference to where it was used
/// @param verdict what holds now; none while nobody has said anything, or after a reopening
/// @param areaId the area that it stands for, if that was confirmed
public record UnresolvedName(
        UnresolvedNameId id,
        String text,
        NameMeant meant,
        AreaId contextAreaId,
        String source,
        Instant notedAt,
        @Nullable NameVerdict verdict,
        @Nullable AreaId areaId) {}
