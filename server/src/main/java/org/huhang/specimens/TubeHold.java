package org.huhang.specimens;

/// Why nobody gets a result from a tube yet.
public enum TubeHold {
    /// As many swabs as people bound, or not: rule D2, and 20 negatives from 19 swabs in Hefei, 2022.
    SWABS_DIFFER,
    /// Bound by two devices, or opened twice.
    OPENED_TWICE,
    /// More people than its size allows.
    OVERFULL,
    /// Somebody bound to it is not known yet.
    PERSON_UNKNOWN,
    /// A swab of another round was put into it; it stands among the refused records.
    WRONG_ROUND,
    /// Swabs are bound to a tube that nobody closed, and it is on its way.
    NEVER_CLOSED
}
