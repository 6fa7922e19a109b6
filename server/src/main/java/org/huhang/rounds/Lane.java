package org.huhang.rounds;

/// How somebody comes to be tested (rules C2, C12).
public enum Lane {
    /// Comes to the sampling point when called.
    ORDINARY,
    /// Under restrictions: at a time and on a way of their own.
    RESTRICTED,
    /// Cannot or must not come down: a team comes to the door.
    AT_HOME
}
