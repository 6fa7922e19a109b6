package org.huhang.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/// Floors of one building that are built alike: so many doors on either side of the corridor. Their numbers are those
/// of
/// hotels: the floor, then two digits, odd on the left and even on the right.
///
/// @param id the client's
/// @param airPath none where each floor has air of its own; one name for all floors where they share it
/// @param barrierFree how many of the first doors of each floor are barrier-free
public record NewRooms(
        UUID id,
        String building,
        int firstFloor,
        int lastFloor,
        int leftDoors,
        int rightDoors,
        @Nullable String airPath,
        int beds,
        int barrierFree,
        boolean ownBathroom) {

    static final int MOST_DOORS = 99;

    List<Room> rooms(SiteId site) {
        var rooms = new ArrayList<Room>();
        for (int floor = firstFloor; floor <= lastFloor; floor++) {
            if (floor == 0) {
                continue; // there is none in this country: below the first lies the first basement
            }
            for (int at = 0; at < Math.max(leftDoors, rightDoors); at++) {
                if (at < leftDoors) {
                    rooms.add(room(site, floor, at, RoomSide.LEFT));
                }
                if (at < rightDoors) {
                    rooms.add(room(site, floor, at, RoomSide.RIGHT));
                }
            }
        }
        return rooms;
    }

    private Room room(SiteId site, int floor, int at, RoomSide side) {
        int door = leftDoors > 0 && rightDoors > 0 ? 2 * at + (side == RoomSide.LEFT ? 1 : 2) : at + 1;
        return new Room(
                new RoomId(Ids.next()),
                site,
                building,
                floor,
                (floor < 0 ? "B" + -floor : String.valueOf(floor)) + (door < 10 ? "0" : "") + door,
                airPath == null ? building + "/" + floor : airPath,
                at,
                side,
                beds,
                at * 2 + (side == RoomSide.LEFT ? 0 : 1) < barrierFree,
                ownBathroom,
                null,
                null);
    }
}
