package org.huhang.citysim.moves;

import org.huhang.citysim.venues.VenueKind;

/// Where one spends half a free day, by place in the city's list of venues.
final class Outings {
    final int[] scenic;
    final int[] scenicBlock;

    Outings(Catchment near, Rooms rooms, int[] venueBlock) {
        int[] venues = near.within(VenueKind.SCENIC_SPOT, "430811");
        int[] town = near.within(VenueKind.SCENIC_SPOT, "430802");
        scenic = new int[] {rooms.hall[venues[0]], rooms.hall[town[0]]};
        scenicBlock = new int[] {venueBlock[venues[0]], venueBlock[town[0]]};
    }

    /// The forest park draws two in three.
    static int of(double share) {
        return share < 0.67 ? 0 : 1;
    }
}
