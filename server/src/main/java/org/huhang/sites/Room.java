package org.huhang.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A room of a site.
///
/// @param airPath rooms of one building with the same one share air
/// @param position along the corridor: two at one position on both sides have doors that face each other
/// @param out why nobody can be placed there, if so; `outUntil` when it is expected back
public record Room(
        RoomId id,
        SiteId siteId,
        String building,
        int floor,
        String label,
        String airPath,
        int position,
        RoomSide side,
        int beds,
        boolean barrierFree,
        boolean ownBathroom,
        @Nullable WhyOut out,
        @Nullable Instant outUntil) {

    /// Whether their doors face each other.
    public boolean faces(Room other) {
        return siteId.equals(other.siteId)
                && building.equals(other.building)
                && floor == other.floor
                && position == other.position
                && side != other.side;
    }
}
