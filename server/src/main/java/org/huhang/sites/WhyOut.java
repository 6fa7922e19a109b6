package org.huhang.sites;

/// Why nobody can be placed in a room.
public enum WhyOut {
    DISINFECTION,
    REPAIR,
    /// Staff lives there.
    STAFF,
    OTHER
}
