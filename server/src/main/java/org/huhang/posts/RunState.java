package org.huhang.posts;

/// Derived from the facts of a run.
enum RunState {
    WAITING,
    RUNNING,
    /// Somebody asked for its end; the best so far becomes a draft.
    STOPPING,
    ENDED,
    FAILED
}
