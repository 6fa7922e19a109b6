package org.huhang.testing;

import java.util.UUID;
import org.huhang.shared.Id;

/// What one laboratory found in one specimen.
public record ResultId(UUID value) implements Id {}
