package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// An area in a list.
public record AreaLine(
        AreaId id,
        AreaKind kind,
        String name,
        @Nullable String code,
        @Nullable String parentName) {}
