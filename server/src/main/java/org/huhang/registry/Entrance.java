package org.huhang.registry;

/// A stairwell (单元).
public record Entrance(EntranceId id, BuildingId buildingId, String name) {}
