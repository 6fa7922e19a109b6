package org.huhang.planning.rooms;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// @param roomOf room by party, ids of the question; who has none is not in it
/// @param unplaced ids of parties, the most urgent first
public record RoomPlan(SortedMap<Integer, Integer> roomOf, List<Integer> unplaced, RoomScore score) {
    public RoomPlan {
        roomOf = Collections.unmodifiableSortedMap(new TreeMap<>(roomOf));
        unplaced = List.copyOf(unplaced);
    }

    /// A plan made by hand, scored as the planner's own are.
    public static RoomPlan of(Placing question, Map<Integer, Integer> roomOf) {
        var board = new RoomBoard(new Ground(question));
        board.read(roomOf);
        return board.told();
    }
}
