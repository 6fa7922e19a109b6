package org.huhang.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far one consumer has read, and what stopped it.
///
/// @param number the last event handled
/// @param waiting how many events of its kind lie ahead
/// @param failures how often the next event has failed in a row
record Cursor(
        String consumer,
        long number,
        long waiting,
        int failures,
        @Nullable String failure,
        @Nullable Instant failedAt) {}
