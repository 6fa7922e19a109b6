package org.huhang.planning.turnout;

import java.util.List;

/// What couriers have to bring to the laboratory.
///
/// @param ways seconds from place to place, place 0 is the laboratory, where all couriers begin and end
/// @param couriers how many there are
/// @param start epoch seconds, before which none leaves
/// @param capacity tubes a courier carries
/// @param limitSeconds from ready to the laboratory; by rule four hours
/// @param stopSeconds at each point, and to hand over at the laboratory
/// @param seed of the search
public record CourierTask(
        List<TubeBatch> batches,
        Walks ways,
        int couriers,
        long start,
        int capacity,
        int limitSeconds,
        int stopSeconds,
        long seed) {
    public static final int LIMIT = 4 * 3600;

    /// @throws IllegalArgumentException when a batch is more than a courier carries, or no way leads to it
    public CourierTask {
        batches = List.copyOf(batches);
        if (couriers < 1) {
            throw new IllegalArgumentException("no couriers");
        }
        for (var batch : batches) {
            Ways.check(ways.metres(0, batch.place()));
            if (batch.tubes() > capacity) {
                throw new IllegalArgumentException("batch " + batch.id() + " is more than a courier carries");
            }
        }
    }
}
