package org.huhang.testing;

/// What a laboratory found in a tube.
public enum TubeFinding {
    POSITIVE,
    NEGATIVE,
    /// Grey: neither one nor the other (rule D6).
    INDETERMINATE,
    /// The run failed; the tube says nothing of anybody.
    INVALID
}
