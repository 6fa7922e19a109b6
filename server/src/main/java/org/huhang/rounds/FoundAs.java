package org.huhang.rounds;

/// What was said at a door of somebody who is registered behind it.
public enum FoundAs {
    HERE,
    MOVED_AWAY,
    /// Nobody there knows them.
    UNKNOWN_HERE,
    DECEASED
}
