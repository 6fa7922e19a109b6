package org.huhang.testing;

/// Whom a pool holds beside its members, where an edition says so.
enum PoolReach {
    HOUSEHOLD,
    /// All who live off the same stairs.
    ENTRANCE
}
