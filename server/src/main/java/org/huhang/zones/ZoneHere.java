package org.huhang.zones;

import org.jdbi.v3.core.mapper.Nested;

/// A zone at the place and hour asked for.
///
/// @param whole whether it covers all of that place, not only part of it
public record ZoneHere(@Nested StandingZone standing, boolean whole) {}
