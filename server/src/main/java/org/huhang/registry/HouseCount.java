package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// How many live in a house.
///
/// @param buildingId none for those of an area who have no dwelling
public record HouseCount(AreaId areaId, @Nullable BuildingId buildingId, int people, int households, int dwellings) {}
