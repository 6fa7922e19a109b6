package org.huhang.tracing;

/// Where a contact stays (rules.md F1, F2, F10).
public enum StayPlace {
    CENTRAL,
    /// One person one home counts, too.
    CENTRAL_OR_HOME,
    HOME,
    /// Goes about, and is asked after its health.
    MONITORING
}
