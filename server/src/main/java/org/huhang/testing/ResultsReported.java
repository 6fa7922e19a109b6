package org.huhang.testing;

import org.huhang.shared.Event;

/// A laboratory's file was read and its good rows stand as results.
public record ResultsReported(BatchId batchId) implements Event {}
