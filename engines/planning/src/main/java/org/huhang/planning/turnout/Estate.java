package org.huhang.planning.turnout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huhang.planning.Spot;

/// A compound, or a block of houses, whose people go to one sampling point, or to several of their own.
///
/// @param id the caller's
/// @param places suited for a point; where there are none, the doors of the stairwells are
/// @param apart whether nobody may leave it: its points are its own
public record Estate(int id, List<Stairwell> stairwells, List<Spot> places, boolean apart) {
    public Estate {
        stairwells = List.copyOf(stairwells);
        places = List.copyOf(places);
    }

    /// Who come down.
    int people() {
        return stairwells.stream().mapToInt(Estate::people).sum();
    }

    static int people(Stairwell stairwell) {
        return stairwell.people(QueueLane.ORDINARY) + stairwell.people(QueueLane.RESTRICTED);
    }

    List<Spot> choices() {
        return places.isEmpty()
                ? stairwells.stream().map(Stairwell::at).distinct().toList()
                : places;
    }

    /// The place from which all stairwells together are nearest, each counted by its people.
    static Spot middle(List<Estate> estates, List<Stairwell> stairwells) {
        return estates.stream()
                .flatMap(estate -> estate.choices().stream())
                .min(Comparator.comparingDouble(place -> stairwells.stream()
                        .mapToDouble(stairwell -> people(stairwell) * metres(stairwell.at(), place))
                        .sum()))
                .orElseThrow();
    }

    static double metres(Spot one, Spot other) {
        return Math.hypot((double) one.east() - other.east(), (double) one.north() - other.north());
    }

    static Stream<Integer> ids(List<Estate> estates) {
        return estates.stream().map(Estate::id).distinct();
    }
}
