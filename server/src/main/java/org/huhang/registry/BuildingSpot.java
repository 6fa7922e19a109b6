package org.huhang.registry;

import org.huhang.shared.AreaId;

/// Where a building stands.
///
/// @param areaId the smallest area around it
public record BuildingSpot(BuildingId id, AreaId areaId, double longitude, double latitude) {}
