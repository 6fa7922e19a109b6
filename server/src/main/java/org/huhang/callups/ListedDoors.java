package org.huhang.callups;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.huhang.registry.DoorCounts;
import org.huhang.registry.DwellingId;
import org.huhang.rounds.Lane;
import org.huhang.rounds.Listed;

/// Who of a round is listed somewhere, counted by door.
///
/// @param size all of them, those without a dwelling too
/// @param pools how many share a tube with so many
record ListedDoors(int size, Map<DwellingId, Map<Lane, Integer>> doors, Map<Integer, Integer> pools) {
    static ListedDoors of(Collection<Listed> listed) {
        Map<DwellingId, Map<Lane, Integer>> doors = new HashMap<>();
        Map<Integer, Integer> pools = new TreeMap<>();
        for (Listed each : listed) {
            pools.merge(each.poolSize(), 1, Integer::sum);
            if (each.dwellingId() != null) {
                doors.computeIfAbsent(each.dwellingId(), _ -> new EnumMap<>(Lane.class))
                        .merge(each.lane(), 1, Integer::sum);
            }
        }
        return new ListedDoors(listed.size(), doors, pools);
    }

    /// As most of them have it.
    static int usualPool(Map<Integer, Integer> pools, int otherwise) {
        return pools.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    CallupGround.CalledDoor door(DoorCounts.DoorCount at) {
        var found = doors.getOrDefault(at.id(), Map.of());
        return new CallupGround.CalledDoor(
                0,
                at.id(),
                at.floor(),
                at.label(),
                found.getOrDefault(Lane.ORDINARY, 0),
                found.getOrDefault(Lane.RESTRICTED, 0),
                found.getOrDefault(Lane.AT_HOME, 0));
    }
}
