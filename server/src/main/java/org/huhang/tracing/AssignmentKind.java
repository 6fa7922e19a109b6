package org.huhang.tracing;

/// How contacts came to a tracer, or went.
enum AssignmentKind {
    GIVEN,
    /// Over several, by load.
    SPREAD,
    TAKEN_BACK,
    /// What a shift leaves to the next.
    HANDED_OVER
}
