package org.huhang.citysim.buildings;

import java.util.UUID;

/// A stairwell (单元); `number` from 1 in its building.
public record Entrance(UUID id, UUID buildingId, int number) {}
