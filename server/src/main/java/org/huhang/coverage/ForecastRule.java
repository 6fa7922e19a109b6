package org.huhang.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When 99 of 100 people still missing will be done, if every part goes on as in the last hour.
///
/// - The pace of a part is the mean of its last four quarters of an hour, the latest counted 4, then 3, 2, 1.
/// - Parts work beside each other, each until its own missing are done. Missing people of parts in which nobody was
///   swabbed for an hour come last, at the pace of all together.
/// - Whatever time is left is spread by how unequal the quarters were: 1.28 standard errors to either side, which holds
///   in eight cases of ten where they scatter by chance; never less than a tenth.
///
/// The last in a hundred are left out: somebody who does not open is a matter of hours or days, not of pace.
/// Design rule, assumed default; how wrong it was so far is shown beside it.
final class ForecastRule {
    static final int QUARTERS = 4;
    static final double SHARE = 0.99;
    private static final double[] WEIGHTS = {0.4, 0.3, 0.2, 0.1};
    private static final double EIGHT_OF_TEN = 1.28;
    private static final double LEAST_SPREAD = 0.1;

    /// Longer ahead nothing is said.
    private static final double MOST_HOURS = 72;

    private ForecastRule() {}

    /// @param missing how many
    /// @param lately how many were swabbed in each of the last four quarters of an hour, the latest first
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(int missing, int[] lately) {
        double perHour() {
            double pace = 0;
            for (int i = 0; i < QUARTERS; i++) {
                pace += WEIGHTS[i] * lately[i];
            }
            return pace * QUARTERS;
        }
    }

    /// In hours from now.
    record Expected(double perHour, double hours, double early, double late) {}

    /// @return nothing where nothing moves, or it would take days
    static @Nullable Expected of(List<Part> parts) {
        double pace = parts.stream().mapToDouble(Part::perHour).sum();
        int missing = parts.stream().mapToInt(Part::missing).sum();
        if (missing == 0) {
            return new Expected(pace, 0, 0, 0);
        }
        if (pace == 0) {
            return null;
        }
        double hours = hours(parts, pace, missing);
        if (hours > MOST_HOURS) {
            return null;
        }
        double spread = Math.max(LEAST_SPREAD, EIGHT_OF_TEN * scatter(parts));
        return new Expected(pace, hours, hours / (1 + spread), hours * (1 + spread));
    }

    private static double hours(List<Part> parts, double pace, int missing) {
        double wanted = SHARE * missing;
        var moving = parts.stream()
                .filter(part -> part.missing > 0 && part.perHour() > 0)
                .sorted(java.util.Comparator.comparingDouble(part -> part.missing / part.perHour()))
                .toList();
        double done = 0;
        double at = 0;
        double together = moving.stream().mapToDouble(Part::perHour).sum();
        for (var part : moving) {
            double ends = part.missing / part.perHour();
            double more = (ends - at) * together;
            if (done + more >= wanted) {
                return at + (wanted - done) / together;
            }
            done += more;
            at = ends;
            together -= part.perHour();
        }
        return at + (wanted - done) / pace;
    }

    /// The standard error of the mean of the quarters, as a share of it.
    private static double scatter(List<Part> parts) {
        double[] quarters = new double[QUARTERS];
        for (var part : parts) {
            for (int i = 0; i < QUARTERS; i++) {
                quarters[i] += part.lately[i];
            }
        }
        double mean = java.util.Arrays.stream(quarters).average().orElse(0);
        double squares = java.util.Arrays.stream(quarters)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        return Math.sqrt(squares / (QUARTERS - 1) / QUARTERS) / mean;
    }
}
