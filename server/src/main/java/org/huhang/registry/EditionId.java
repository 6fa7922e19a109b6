package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// An edition of the administrative code.
public record EditionId(UUID value) implements Id {}
