package org.huhang.rounds;

/// Where a round stands. Worked out; nobody sets it.
public enum RoundState {
    /// Its window has not begun, or who is to be tested is not yet written down.
    PLANNED,
    OPEN,
    /// The window is over; who is missing is still looked for.
    OVERDUE,
    ENDED
}
