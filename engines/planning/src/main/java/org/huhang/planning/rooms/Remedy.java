package org.huhang.planning.rooms;

import java.util.Comparator;

/// What would give a party a room.
///
/// @param site its id, or [#NO_SITE]
/// @param room the id of one of the rooms, or [#NO_ROOM]
/// @param inMinutes when that is, where it comes by itself; else 0
/// @param rooms how many there are of the kind
/// @param amount beds or people missing, by the kind; for CARE minutes too far, or [Room#NEVER] when the
///     site has none
public record Remedy(Kind kind, int site, int room, int inMinutes, int rooms, int amount) {
    public static final int NO_SITE = -1;
    public static final int NO_ROOM = -1;

    /// The cheapest first: what comes by itself, what the site can do, what others decide, what must be
    /// built.
    public enum Kind {
        /// The rest of a cell ends, or is ended: its rooms are ready then.
        END_REST,
        /// Somebody leaves a room in which this party may follow.
        ROOM_FREE,
        /// All of another source leave a cell.
        CELL_FREE,
        /// All of another class leave a site or building.
        ZONE_FREE,
        EXTRA_BED,
        OPEN_SITE,
        MORE_STAFF,
        REPAIR,
        /// The site serves this class, too.
        SERVE_CLASS,
        RAMP,
        BATHROOM,
        /// The care comes nearer to the site, or to the site itself.
        CARE,
        /// A room with so many beds, which meets all the party asks for.
        NEW_ROOM
    }

    /// What helps before a minute first, then the cheapest, then the soonest, then the most rooms.
    static Comparator<Remedy> cheapest(int dueMinute) {
        return Comparator.<Remedy, Boolean>comparing(remedy -> remedy.kind == Kind.NEW_ROOM)
                .thenComparing(remedy -> remedy.inMinutes > dueMinute)
                .thenComparing(Remedy::kind)
                .thenComparingInt(Remedy::inMinutes)
                .thenComparingInt(Remedy::amount)
                .thenComparing(Comparator.comparingInt(Remedy::rooms).reversed())
                .thenComparingInt(Remedy::site)
                .thenComparingInt(Remedy::room);
    }
}
