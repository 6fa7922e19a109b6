package org.huhang.posts;

import java.time.Instant;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A post at this moment: numbers, no persons.
///
/// @param needed seats of this moment, open ones too
/// @param present their holders who are there
/// @param late not there yet, and not yet given up
/// @param others who is there without a seat of this moment
/// @param shiftStart with `shiftEnd`, of the seats of this moment; empty while nobody is needed
/// @param lastSignAt when somebody last signed in or out there, within the last day
record PostCount(
        PostId postId,
        Wording name,
        double longitude,
        double latitude,
        int needed,
        int present,
        int late,
        int noShow,
        int others,
        @Nullable Instant shiftStart,
        @Nullable Instant shiftEnd,
        @Nullable Instant lastSignAt) {}
