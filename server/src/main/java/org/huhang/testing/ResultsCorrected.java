package org.huhang.testing;

import org.huhang.shared.Event;

/// Positive results of persons were replaced by others that are none: [Results#listCorrected].
public record ResultsCorrected(BatchId batchId) implements Event {}
