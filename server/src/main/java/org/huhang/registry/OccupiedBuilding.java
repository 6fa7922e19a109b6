package org.huhang.registry;

import org.huhang.shared.AreaId;

/// A building with how many live in it.
///
/// @param areaName of the smallest area around it
public record OccupiedBuilding(
        BuildingId id, String name, AreaId areaId, String areaName, long people, long households) {}
