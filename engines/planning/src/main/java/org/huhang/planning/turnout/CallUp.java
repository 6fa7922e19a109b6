package org.huhang.planning.turnout;

import java.util.List;

/// Who of one stairwell is called for one slot, told by its floors.
///
/// @param stairwell the caller's id
/// @param start epoch seconds, and end, of the slot in which they set out
/// @param lowest floor, and highest
/// @param flats ids, in the order of their floors; a floor is parted only where it is too many at once, a
///     household never
/// @param people who come down
/// @param walkSeconds of the farthest to walk
/// @param pinned whether any of it was set by hand
public record CallUp(
        int stairwell,
        QueueLane lane,
        long start,
        long end,
        int lowest,
        int highest,
        List<Integer> flats,
        int people,
        int walkSeconds,
        boolean pinned) {}
