package org.huhang.sites;

/// Of a corridor, seen from its first door.
public enum RoomSide {
    LEFT,
    RIGHT
}
