package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// A building of a compound or community.
public record BuildingId(UUID value) implements Id {}
