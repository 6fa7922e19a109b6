package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// An act of erasing one person.
public record ErasureId(UUID value) implements Id {}
