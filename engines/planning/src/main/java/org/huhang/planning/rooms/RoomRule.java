package org.huhang.planning.rooms;

/// The hard rules of a room by name, in the order in which they are told. The words for people are the
/// caller's.
public enum RoomRule {
    /// Somebody else has the room: one party, one room.
    TAKEN,
    /// Fewer beds than people.
    BEDS,
    /// Out of service, or not yet ready after the last ones.
    SERVICE,
    /// The site is not open yet.
    SITE_OPEN,
    /// The site does not take people of this class.
    SITE_CLASS,
    /// People of another class lie in the same site, building or cell.
    CLASS_APART,
    /// People of another source of exposure lie in the same cell.
    SOURCE_APART,
    /// The care that they need is too far from the site.
    CARE,
    BARRIER_FREE,
    OWN_BATHROOM,
    /// The site's staff cannot care for more people.
    STAFF
}
