package org.huhang.rounds;

import java.util.Set;
import org.huhang.rounds.PoolRule.LevelCode;
import org.huhang.zones.MeasureKind;
import org.huhang.zones.ZoneId;

/// What holds at a place.
///
/// @param zones those that hold there, one of each scheme
/// @param forbidden by their levels
record PlaceLevels(Set<ZoneId> zones, Set<LevelCode> levels, Set<MeasureKind> forbidden) {
    static final PlaceLevels NONE = new PlaceLevels(Set.of(), Set.of(), Set.of());
}
