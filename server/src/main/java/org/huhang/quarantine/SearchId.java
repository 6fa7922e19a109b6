package org.huhang.quarantine;

import java.util.UUID;
import org.huhang.shared.Id;

/// A search for rooms.
public record SearchId(UUID value) implements Id {}
