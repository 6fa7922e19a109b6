package org.huhang.specimens;

/// Where a tube stands. Worked out from its facts; nobody sets it.
public enum TubeState {
    OPEN,
    /// Closed, as many swabs in it as people bound to it.
    CLOSED,
    /// Something does not fit: nobody gets a result from it until that is settled.
    HELD,
    VOIDED,
    BOXED,
    ON_THE_WAY,
    AT_LABORATORY
}
