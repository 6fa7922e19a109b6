package org.huhang.zones;

import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// The ground of a zone, without its parts.
///
/// @param sizeBuildings how many buildings stood on it when it was recorded: where zones overlap the smallest wins
/// @param note how its edges were found, where that must be said
public record Cover(
        CoverId id,
        CoverKind kind,
        int sizeBuildings,
        @Nullable @Nested("note") Wording note) {}
