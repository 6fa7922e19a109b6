package org.huhang.rounds;

/// What came of knocking at a door.
public enum KnockOutcome {
    ANSWERED,
    NOBODY_HOME,
    /// There is no such door.
    NO_SUCH_DOOR,
    REFUSED
}
