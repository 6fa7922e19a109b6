package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// A place of any kind.
public record PlaceId(UUID value) implements Id {}
