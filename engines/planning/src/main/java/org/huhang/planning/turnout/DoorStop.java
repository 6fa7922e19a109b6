package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Flats of one stairwell that one team visits together.
///
/// @param stairwell its index
record DoorStop(int stairwell, List<Flat> flats) {
    int people() {
        return flats.stream().mapToInt(Flat::atDoor).sum();
    }

    int seconds(DoorPace pace) {
        int highest = flats.stream().mapToInt(Flat::floor).max().orElse(0);
        return pace.seconds(people(), flats.size(), highest);
    }

    /// All of a round: a stairwell with more people than a team carries tubes of is parted.
    static List<DoorStop> of(List<Stairwell> stairwells, DoorPace pace) {
        var stops = new ArrayList<DoorStop>();
        for (int i = 0; i < stairwells.size(); i++) {
            var open = new ArrayList<Flat>();
            int people = 0;
            var flats = stairwells.get(i).flats().stream()
                    .filter(flat -> flat.atDoor() > 0)
                    .sorted(Comparator.comparingInt(Flat::floor).reversed())
                    .toList();
            for (var flat : flats) {
                if (people + flat.atDoor() > pace.peoplePerTrip() && people > 0) {
                    stops.add(new DoorStop(i, List.copyOf(open)));
                    open.clear();
                    people = 0;
                }
                open.add(flat);
                people += flat.atDoor();
            }
            if (people > 0) {
                stops.add(new DoorStop(i, List.copyOf(open)));
            }
        }
        return stops;
    }
}
