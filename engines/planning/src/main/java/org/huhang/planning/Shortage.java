package org.huhang.planning;

import java.util.List;

/// What no roster can give, and how much of it.
///
/// @param span when; for a week from its first seat's start to its last one's end
/// @param skills the skills that are short together: everybody with any of them counts. All that are asked
///     for, when it is people altogether; [Seat#ANY_SKILL] stands for seats that ask for none
/// @param loop the closed loop in which it is, or [Seat#OPEN]
/// @param needed people at once, or minutes
/// @param there as many as there are
public record Shortage(Kind kind, Span span, List<Integer> skills, int loop, long needed, long there) {
    /// HOURS: people at one time. DAY: minutes of the shifts that start on a day, against one turn (or two,
    /// where shifts lie that far apart) for each who can come, as far as their week has room. WEEK: minutes against
    /// the longest week, less what other rosters ask for.
    public enum Kind {
        HOURS,
        DAY,
        WEEK
    }

    public long missing() {
        return needed - there;
    }
}
