package org.huhang.testing;

import java.util.UUID;
import org.huhang.shared.Id;

/// A positive or unclear pool; the value is that of the result that opened it.
public record PoolId(UUID value) implements Id {}
