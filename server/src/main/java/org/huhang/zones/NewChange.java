package org.huhang.zones;

import org.jspecify.annotations.Nullable;

/// @param id the client's
/// @param levelCode none to keep the level; likewise `cover`
public record NewChange(
        ZoneFactId id, @Nullable String levelCode, @Nullable NewCover cover, NewFact fact) {}
