package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// An area as it stood on the day asked for.
///
/// @param code short statistical division code; none for local units and compounds
public record Area(
        AreaId id,
        AreaKind kind,
        String name,
        @Nullable String code,
        @Nullable String localCode,
        @Nullable AreaId statutoryParentId,
        @Nullable AreaId operationalParentId,
        @Nullable Double longitude,
        @Nullable Double latitude) {}
