package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// One door.
public record DwellingId(UUID value) implements Id {}
