package org.huhang.planning.turnout;

import java.util.List;

/// Who goes to those who cannot come down.
///
/// @param rounds by team, then time; one for each team where there are enough
/// @param teamsNeeded as few as were found to do it in the window; 0 where none would, as one stairwell alone
///     takes too long
/// @param finish epoch seconds, when the last team is back; the window's start where nobody is visited
/// @param lateFlats ids of those visited only after the window's end
public record DoorPlan(List<DoorRound> rounds, int teamsNeeded, long finish, List<Integer> lateFlats) {
    public DoorPlan {
        rounds = List.copyOf(rounds);
        lateFlats = List.copyOf(lateFlats);
    }
}
