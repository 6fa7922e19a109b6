package org.huhang.zones;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;

/// A zone at an instant.
///
/// @param fact the last that may have taken effect by then, or the opening where none has
public record StandingZone(
        @Nested("zone") Zone zone, @Nested("fact") ZoneFact fact) {
    public ZoneState state(Instant at) {
        return ZoneState.of(fact, at);
    }
}
