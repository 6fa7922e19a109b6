package org.huhang.planning.rooms;

/// What keeps a party out of rooms.
///
/// @param rooms that the rule bars, with others or alone
/// @param alone those that no other rule bars
public record RoomBar(RoomRule rule, int rooms, int alone) {}
