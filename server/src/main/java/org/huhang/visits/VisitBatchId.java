package org.huhang.visits;

import java.util.UUID;
import org.huhang.shared.Id;

/// Visits that came together, in one file or from one module.
public record VisitBatchId(UUID value) implements Id {}
