package org.huhang.coverage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of coverage: an area, a building, an entrance or a door.
///
/// @param floor of a door
public record NodeLine(
        UUID id,
        NodeKind kind,
        String name,
        @Nullable Integer floor,
        @Nullable Double longitude,
        @Nullable Double latitude,
        CoverageCounts counts) {
    NodeLine withoutFindings() {
        return new NodeLine(id, kind, name, floor, longitude, latitude, counts.withoutFindings());
    }
}
