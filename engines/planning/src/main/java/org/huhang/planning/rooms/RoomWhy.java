package org.huhang.planning.rooms;

import java.util.List;

/// Why a party lies where it lies.
///
/// @param party and `room`: their ids
/// @param metres as the crow flies
/// @param bars what keeps it out of the other rooms, in the order of the rules
/// @param able how many other rooms it could have as all others lie
/// @param others the nearest three of them
public record RoomWhy(int party, int room, int metres, List<RoomBar> bars, int able, List<Choice> others) {
    /// A room, and how far it is.
    public record Choice(int room, int metres) {}
}
