package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.Locale;

/// Mean, spread and quantiles of counts.
final class Spread {
    private final int[] sorted;

    Spread(int[] counts) {
        sorted = counts.clone();
        Arrays.sort(sorted);
    }

    int size() {
        return sorted.length;
    }

    double mean() {
        return Arrays.stream(sorted).asDoubleStream().average().orElse(0);
    }

    double variance() {
        double mean = mean();
        return Arrays.stream(sorted)
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
    }

    int quantile(double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    /// Share of the sum that the largest `share` of entries hold.
    double topShare(double share) {
        int from = sorted.length - Math.max(1, (int) (sorted.length * share));
        long top = Arrays.stream(sorted, from, sorted.length).asLongStream().sum();
        return (double) top / Arrays.stream(sorted).asLongStream().sum();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%8d %8.1f %7d %7d %7d %7d %7d",
                size(),
                mean(),
                quantile(0.1),
                quantile(0.5),
                quantile(0.9),
                quantile(0.99),
                quantile(1));
    }
}
