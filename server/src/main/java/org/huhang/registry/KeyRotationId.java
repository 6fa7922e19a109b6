package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// An act of moving everybody to new keys.
public record KeyRotationId(UUID value) implements Id {}
