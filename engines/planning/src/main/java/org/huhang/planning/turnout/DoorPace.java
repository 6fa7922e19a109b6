package org.huhang.planning.turnout;

/// How fast a team goes from door to door. The defaults are our own.
///
/// @param secondsPerPerson swabbed at the door
/// @param secondsPerFlat gloves, gown and papers at each door
/// @param secondsPerFloor up and down again
/// @param peoplePerTrip whose tubes a team carries before it must bring them back
public record DoorPace(int secondsPerPerson, int secondsPerFlat, int secondsPerFloor, int peoplePerTrip) {
    public static final DoorPace DEFAULT = new DoorPace(120, 180, 30, 60);

    /// At one stairwell, from its door and back to it.
    int seconds(int people, int flats, int highest) {
        return people * secondsPerPerson + flats * secondsPerFlat + Math.abs(highest) * secondsPerFloor;
    }
}
