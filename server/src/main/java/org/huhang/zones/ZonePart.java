package org.huhang.zones;

import org.huhang.registry.Land;

/// As much of a zone's ground as somebody may look at.
///
/// @param whole whether that is all of it
record ZonePart(StandingZone zone, Land land, boolean whole) {
    boolean isEmpty() {
        return land.areas().isEmpty() && land.buildings().isEmpty();
    }
}
