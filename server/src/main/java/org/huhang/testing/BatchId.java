package org.huhang.testing;

import java.util.UUID;
import org.huhang.shared.Id;

/// One file of results, and all that was accepted from it.
public record BatchId(UUID value) implements Id {}
