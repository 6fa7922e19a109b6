package org.huhang.planning.rooms;

/// A room of a site. All rooms of a floor are one cell, and so are floors joined by an air path: who lies
/// in one cell shares air or ways.
///
/// @param id the caller's
/// @param building and `floor`: the caller's numbers within the site
/// @param airPath number within the site of a shaft or duct that joins it with others, or [#OWN_AIR]
/// @param door its place along the corridor; neighbours have numbers beside each other
/// @param readyInMinutes 0 when it is; more while it rests or is cleaned; [#NEVER] when it is out of
///     service
public record Room(
        int id,
        int site,
        int building,
        int floor,
        int airPath,
        int beds,
        boolean barrierFree,
        boolean ownBathroom,
        int door,
        int readyInMinutes) {
    public static final int OWN_AIR = -1;
    public static final int NEVER = Integer.MAX_VALUE;

    public Room {
        if (beds < 0 || readyInMinutes < 0) {
            throw new IllegalArgumentException("room " + id + ": negative beds or minutes");
        }
    }

    public Room outOfService() {
        return new Room(id, site, building, floor, airPath, beds, barrierFree, ownBathroom, door, NEVER);
    }
}
