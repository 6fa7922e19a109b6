package org.huhang.zones;

import org.jspecify.annotations.Nullable;

/// @param id the client's
/// What is not named stays: without a level and an end or a review, the term too.
///
/// @param levelCode none to keep the level; likewise `cover`
public record NewChange(
        ZoneFactId id, @Nullable String levelCode, @Nullable NewCover cover, NewFact fact) {}
