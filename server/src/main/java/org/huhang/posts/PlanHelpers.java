package org.huhang.posts;

import java.util.List;
import org.huhang.duty.TeamId;

/// Of whom a plan may be filled beside the staff of its organizations. Who they are follows from what is known of them
/// day by day; who helps no more is placed no more ([BarKind#NOT_HELPING]).
///
/// @param reportedIn those who reported in (双报到) in the plan's area or any in it
/// @param volunteers likewise those who volunteer there and have all that volunteers need on the plan's first day
/// @param teamIds members of these, whoever sends them
public record PlanHelpers(boolean reportedIn, boolean volunteers, List<TeamId> teamIds) {
    static final PlanHelpers NONE = new PlanHelpers(false, false, List.of());

    public PlanHelpers {
        teamIds = teamIds.stream().distinct().toList();
    }

    boolean nobody() {
        return equals(NONE);
    }
}
