package org.huhang.testing;

import org.huhang.shared.Event;

/// Results of tubes came in, or held ones were let go or rejected. What stands by it: [TubeResults#listReleased]; what
/// waits for somebody: [TubeResults#listHeld].
public record TubesReported(BatchId batchId) implements Event {}
