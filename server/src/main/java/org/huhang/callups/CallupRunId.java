package org.huhang.callups;

import java.util.UUID;
import org.huhang.shared.Id;

/// A search for such a plan.
public record CallupRunId(UUID value) implements Id {}
