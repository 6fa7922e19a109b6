package org.huhang.planning.turnout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan and what can be said of it.
///
/// @param calls by lane, start, then as the stairwells are called
/// @param slots by lane and start, from the first to the last that calls anybody
/// @param queue every five minutes, from the first call to the finish
/// @param finish epoch seconds, when the last is swabbed, as expected
/// @param tables of the ordinary lane
/// @param tablesNeeded as few as would do it within the round; 0 where none would
/// @param tubes of both lanes; those that teams carry from door to door are not among them
/// @param more one table more
/// @param less one table less, where there is more than one
/// @param shortfall where the round does not end in time
/// @param breaks limits that are not kept; none, where all is well
public record TurnoutPlan(
        List<CallUp> calls,
        List<SlotLoad> slots,
        List<QueuePoint> queue,
        long finish,
        int longestWaitSeconds,
        int tables,
        int tablesNeeded,
        int tubes,
        Chance chance,
        OtherTables more,
        @Nullable OtherTables less,
        @Nullable Shortfall shortfall,
        List<TurnoutBreak> breaks) {
    public TurnoutPlan {
        calls = List.copyOf(calls);
        slots = List.copyOf(slots);
        queue = List.copyOf(queue);
        breaks = List.copyOf(breaks);
    }

    /// Whether no limit is broken.
    public boolean isKept() {
        return breaks.isEmpty();
    }
}
