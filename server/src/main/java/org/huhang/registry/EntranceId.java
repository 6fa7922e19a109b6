package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// A stairwell of a building.
public record EntranceId(UUID value) implements Id {}
