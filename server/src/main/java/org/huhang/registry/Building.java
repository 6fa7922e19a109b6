package org.huhang.registry;

import org.huhang.shared.AreaId;

/// A building, standing in a compound or, in villages, in the community itself. Its footprint is a rectangle around
/// the position.
///
/// @param source where the position and the footprint come from, such as `SYNTHETIC`
public record Building(
        BuildingId id,
        AreaId areaId,
        String name,
        double longitude,
        double latitude,
        int eastMetres,
        int northMetres,
        int floors,
        String source) {}
