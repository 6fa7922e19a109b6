package org.huhang.posts;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// From this local time on, each day, so many people for so long.
///
/// @param skill a code of duty's skills; none when anybody will do
public record PostLine(
        LocalTime startsAt, int minutes, @Nullable String skill, int people) {}
