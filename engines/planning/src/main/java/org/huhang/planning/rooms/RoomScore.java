package org.huhang.planning.rooms;

import java.util.Comparator;

/// How good a plan is; what comes first outweighs all that follows.
///
/// @param unplaced parties
/// @param unplacedDue sum of their due minutes: of as many, the least urgent are left out
/// @param splitSites how many sites too many the households lie at
/// @param wasted beds and barrier-free rooms that those who lie there do not need, and others may
/// @param metres from where the parties are to their sites, as the crow flies
/// @param splitCells how many cells too many the households lie in
/// @param cells opened, that is with nobody in them before
/// @param sites opened
public record RoomScore(
        int unplaced, long unplacedDue, int splitSites, int wasted, long metres, int splitCells, int cells, int sites)
        implements Comparable<RoomScore> {
    private static final Comparator<RoomScore> ORDER = Comparator.comparingInt(RoomScore::unplaced)
            .thenComparing(Comparator.comparingLong(RoomScore::unplacedDue).reversed())
            .thenComparingInt(RoomScore::splitSites)
            .thenComparingInt(RoomScore::wasted)
            .thenComparingLong(RoomScore::metres)
            .thenComparingInt(RoomScore::splitCells)
            .thenComparingInt(RoomScore::cells)
            .thenComparingInt(RoomScore::sites);

    /// The better one is the smaller.
    @Override
    public int compareTo(RoomScore other) {
        return ORDER.compare(this, other);
    }
}
