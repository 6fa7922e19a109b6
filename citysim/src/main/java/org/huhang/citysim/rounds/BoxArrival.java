package org.huhang.citysim.rounds;

import org.huhang.citysim.seeds.SplitMix;
import org.jspecify.annotations.Nullable;

/// How a box arrives at its laboratory, but for nearly all, which arrive as they were packed. The same seed and box
/// give
/// the same. How often is our choice: nobody published it.
///
/// @param strayed place in the box of a tube that slipped into the next one
/// @param lost place in the box of a tube that nobody finds
public record BoxArrival(
        @Nullable Integer strayed, @Nullable Integer lost) {
    private static final double STRAYS = 1.0 / 150;
    private static final double LOSES = 1.0 / 1_500;

    /// @param box which of all boxes
    /// @param tubes in it
    public static BoxArrival of(long seed, long box, int tubes) {
        var random = SplitMix.of(seed, box);
        double share = random.unit();
        int place = random.below(tubes);
        if (share < STRAYS) {
            return new BoxArrival(place, null);
        }
        return new BoxArrival(null, share < STRAYS + LOSES ? place : null);
    }
}
