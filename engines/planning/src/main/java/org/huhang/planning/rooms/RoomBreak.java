package org.huhang.planning.rooms;

/// A hard rule that a party breaks in a room.
///
/// @param party and `room`: their ids
/// @param against the id of a party that stands against it there, in the plan or in a taken room; or
///     [#NOBODY]
public record RoomBreak(RoomRule rule, int party, int room, int against) {
    public static final int NOBODY = -1;
}
