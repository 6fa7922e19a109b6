package org.huhang.rounds;

/// Why somebody is to be tested more, or no more.
enum CorrectionReason {
    /// Found at a door behind which they were not listed.
    FOUND_HERE,
    MOVED_AWAY,
    UNKNOWN_HERE,
    DECEASED,
    /// What was found at a door was taken back.
    TAKEN_BACK
}
