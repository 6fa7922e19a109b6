package org.huhang.planning.rooms;

import java.util.List;

/// Why a party has no room, and what would give it one.
///
/// @param bars what keeps it out of the rooms, in the order of the rules
/// @param remedies each alone would do, the cheapest first; the last is always a room that is not there yet
public record NoRoom(int party, List<RoomBar> bars, List<Remedy> remedies) {}
