package org.huhang.registry;

import org.jspecify.annotations.Nullable;

/// A place in a list.
///
/// @param areaNames the smallest areas that it belongs to, two for a post on a boundary
public record PlaceLine(
        PlaceId id, PlaceKind kind, String name, @Nullable String areaNames) {}
