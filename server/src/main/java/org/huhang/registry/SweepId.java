package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// One look through an area for duplicates.
public record SweepId(UUID value) implements Id {}
