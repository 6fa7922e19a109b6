package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.planning.Shortage;
import org.jspecify.annotations.Nullable;

/// What no roster can give.
///
/// @param skills short together; `ANY` stands for seats that ask for none
/// @param needed people at one time for HOURS, otherwise minutes; `there` and `missing` too
record ShortageLine(
        Shortage.Kind kind,
        Instant start,
        Instant end,
        List<String> skills,
        @Nullable String loop,
        long needed,
        long there,
        long missing) {}
