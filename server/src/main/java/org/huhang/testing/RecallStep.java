package org.huhang.testing;

/// What was done to bring somebody back for a swab of their own (追阳), in the usual order.
public enum RecallStep {
    /// Somebody takes it upon themselves.
    GOING,
    /// Was looked for and not found: others must know.
    NOT_FOUND,
    CONTACTED,
    /// Waits apart from the household, masked (rule D5).
    MOVED_APART,
    RESWABBED
}
