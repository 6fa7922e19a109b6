package org.huhang.sites;

import java.util.Collection;
import java.util.Map;

/// Who lives where, in numbers; asked by this module, answered by the one that keeps stays.
public interface OccupiedRooms {
    /// How many people live in each of these rooms, or are on their way to it; empty rooms are left out.
    Map<RoomId, Integer> people(Collection<RoomId> rooms);
}
