package org.huhang.planning.turnout;

import java.util.List;
import org.huhang.planning.Spot;

/// An entrance of a building and the flats above it.
///
/// @param id the caller's
/// @param building the caller's; stairwells of one building are called one after another
/// @param at its door
public record Stairwell(int id, int building, Spot at, List<Flat> flats) {
    public Stairwell {
        flats = List.copyOf(flats);
    }

    int people(QueueLane lane) {
        return flats.stream().mapToInt(flat -> flat.in(lane)).sum();
    }

    int atDoor() {
        return flats.stream().mapToInt(Flat::atDoor).sum();
    }

    int all() {
        return people(QueueLane.ORDINARY) + people(QueueLane.RESTRICTED) + atDoor();
    }
}
