package org.huhang.citysim.rounds;

import org.huhang.citysim.seeds.SplitMix;
import org.jspecify.annotations.Nullable;

/// What an instrument reads of a tube. The same seed and tube give the same reading.
///
/// @param orf1ab cycle at which the gene was seen, to a hundredth; none where it was not
/// @param n the same of the other gene
public record TubeReading(
        Seen seen, @Nullable Double orf1ab, @Nullable Double n) {
    /// One run in so many fails: the control was not seen either. Our choice, as all here.
    private static final double FAILS = 1.0 / 20_000;
    /// In one negative tube in so many one gene is seen, long after the cut-off of 40.
    private static final double LATE = 1.0 / 500;

    private static final double TYPICAL = 26;
    private static final double SPREAD = 3;

    public enum Seen {
        NEGATIVE,
        POSITIVE,
        FAILED
    }

    /// @param mayFail whether the run may fail, as that of a tube which is tested again may not
    public static TubeReading of(long seed, String tube, boolean positive, boolean mayFail) {
        var random = SplitMix.of(seed, tube.hashCode());
        double share = random.unit();
        if (positive) {
            double ct = TYPICAL + SPREAD * random.bell();
            return new TubeReading(Seen.POSITIVE, hundredths(ct), hundredths(ct - 0.5 - random.unit()));
        }
        if (share < FAILS && mayFail) {
            return new TubeReading(Seen.FAILED, null, null);
        }
        return new TubeReading(Seen.NEGATIVE, null, share > 1 - LATE ? hundredths(40.5 + 4 * random.unit()) : null);
    }

    private static double hundredths(double ct) {
        return Math.round(ct * 100) / 100.0;
    }
}
