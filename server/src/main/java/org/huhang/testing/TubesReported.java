package org.huhang.testing;

import org.huhang.shared.Event;

/// Results of tubes came in, or held ones were let go or rejected. What stands by it:
/// [TubeResults#listReleased], and of that what is its tube's result now: [TubeResults#listStanding]; what
/// waits for somebody: [TubeResults#listHeld].
public record TubesReported(BatchId batchId) implements Event {}
