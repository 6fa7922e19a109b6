package org.huhang.planning.rooms;

/// What a party asks of a room, or a room offers.
///
/// @param care kinds, as bits
record Need(int beds, boolean barrierFree, int care) {
    static final Need ROOM = new Need(1, false, 0);

    static Need of(Party party) {
        return new Need(party.people(), party.barrierFree(), party.care());
    }

    /// @param careNear kinds that are near enough to its site
    static Need metBy(Room room, int careNear) {
        return new Need(room.beds(), room.barrierFree(), careNear);
    }

    boolean isWithin(Need other) {
        return beds <= other.beds && (other.barrierFree || !barrierFree) && (care & ~other.care) == 0;
    }
}
