package org.huhang.registry;

/// What a clerk said about an unresolved name.
public enum NameVerdict {
    /// It is the area named.
    CONFIRMED,
    /// None of these: a local unit of its own.
    LOCAL_UNIT,
    /// The earlier word is taken back.
    REOPENED
}
