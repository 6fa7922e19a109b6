package org.huhang.posts;

/// How somebody's service on a seat stands at an instant; [SeatStateRule] derives it, nothing writes it.
enum SeatState {
    /// Nobody was found for it.
    OPEN,
    /// Not to be there yet, or not long enough ago to be late.
    DUE,
    PRESENT,
    /// Not there, though it began.
    LATE,
    /// Not there for so long that another must come.
    NO_SHOW,
    LEFT_EARLY,
    DONE,
    /// Did not come, and had said so.
    ABSENT_TOLD
}
