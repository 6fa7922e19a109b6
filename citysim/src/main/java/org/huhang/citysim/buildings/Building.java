package org.huhang.citysim.buildings;

import java.util.UUID;
import org.huhang.citysim.geography.Footprint;
import org.jspecify.annotations.Nullable;

/// A residential building.
///
/// @param compoundId none in villages and for dormitories
/// @param number unique in the compound, or in the community where there is no compound (号、栋)
public record Building(
        UUID id, @Nullable UUID compoundId, int number, BuildingKind kind, int floors, Footprint footprint) {}
