package org.huhang.tracing;

/// What an exposure makes of a person, the strongest first: the order is that of what follows from it.
public enum ContactClass {
    CLOSE,
    SECONDARY,
    /// Was in an affected place, not close: from the ninth edition on.
    VENUE_EXPOSED,
    GENERAL
}
