package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.testing.TubeFinding;
import org.jspecify.annotations.Nullable;

/// One day on which a specimen is due, and what came of it.
///
/// @param number counted from 1: of the stay, or of the days at home after it
/// @param atHome whether of the days at home
/// @param takenAt of the specimen that meets it
record TestDay(
        int number,
        boolean atHome,
        LocalDate day,
        TestDayState state,
        @Nullable TubeFinding finding,
        @Nullable Instant takenAt) {

    enum TestDayState {
        /// Somebody was found or approved after its time had passed: nobody missed anything.
        BEFORE,
        MET,
        MISSED,
        DUE,
        TO_COME
    }
}
