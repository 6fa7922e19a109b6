package org.huhang.planning.turnout;

/// A household behind one door; it is called together.
///
/// @param id the caller's; not twice in one plan
/// @param floor 0 is the street's
/// @param people who come down, without the two that follow
/// @param restricted who come down under restrictions, in a lane of their own
/// @param atDoor who cannot come down; a team goes to them
public record Flat(int id, int floor, int people, int restricted, int atDoor) {
    public Flat {
        if (people < 0 || restricted < 0 || atDoor < 0) {
            throw new IllegalArgumentException("fewer than nobody in flat " + id);
        }
    }

    public static Flat of(int id, int floor, int people) {
        return new Flat(id, floor, people, 0, 0);
    }

    int in(QueueLane lane) {
        return switch (lane) {
            case ORDINARY -> people;
            case RESTRICTED -> restricted;
        };
    }
}
