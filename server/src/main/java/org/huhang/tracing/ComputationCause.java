package org.huhang.tracing;

/// What led to working out the contacts of a case.
enum ComputationCause {
    APPROVAL,
    /// Onset, isolation or specimen are known otherwise now.
    COURSE,
    DAYS_INDEXED,
    GATHERING,
    /// The ground of a local edition is another.
    GROUND,
    /// People were merged or parted.
    PEOPLE,
    /// People could not be named before.
    RETRY
}
