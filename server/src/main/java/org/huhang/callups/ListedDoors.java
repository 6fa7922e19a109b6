package org.huhang.callups;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huhang.registry.DoorCounts;
import org.huhang.registry.DwellingId;
import org.huhang.rounds.Lane;
import org.huhang.rounds.Listed;
import org.huhang.rounds.ListingCorrection;
import org.huhang.rounds.Listings;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Who of a round is listed in some areas, counted by door and by area, after all corrections.
final class ListedDoors {
    private final Map<PersonId, Listed> listed = new HashMap<>();
    private final Map<DwellingId, Map<Lane, Integer>> doors = new HashMap<>();
    private final Map<AreaId, Integer> areas = new HashMap<>();
    private final Map<Integer, Integer> pools = new TreeMap<>();

    private ListedDoors() {}

    static ListedDoors of(Listings listings, RoundId round, Set<AreaId> inside) {
        var found = new ListedDoors();
        listings.read(round, each -> {
            if (inside.contains(each.areaId())) {
                found.listed.put(each.personId(), each);
            }
        });
        for (ListingCorrection correction : listings.listCorrections(round)) {
            var who = correction.listed().personId();
            found.listed.remove(who);
            if (correction.kind() == ListingCorrection.CorrectionKind.ADDED
                    && inside.contains(correction.listed().areaId())) {
                found.listed.put(who, correction.listed());
            }
        }
        found.count();
        return found;
    }

    private void count() {
        for (Listed each : listed.values()) {
            areas.merge(each.areaId(), 1, Integer::sum);
            pools.merge(each.poolSize(), 1, Integer::sum);
            if (each.dwellingId() != null) {
                doors.computeIfAbsent(each.dwellingId(), _ -> new EnumMap<>(Lane.class))
                        .merge(each.lane(), 1, Integer::sum);
            }
        }
    }

    int size() {
        return listed.size();
    }

    int inArea(AreaId area) {
        return areas.getOrDefault(area, 0);
    }

    /// As most of them have it.
    int poolSize(int otherwise) {
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
