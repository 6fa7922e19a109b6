package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// Positives clustered in one laboratory: how probable so many are if its rate were that of all others in the same 24
/// hours, by the exact binomial test. The others' rate is taken as (positives + 1) / (tested + 2), so that none among
/// them does not make the first elsewhere impossible. Fires below `probability`, at the limit itself not, and never
/// where the others tested fewer than `others` tubes.
/// Source: rule D11; Shanghai, 5 May 2022: 13 false positives in one day. Both limits are dated parameters.
record PositiveCluster(double probability, long others) {
    static final String CODE = "positive-cluster";

    /// How many were tested, and positive, in 24 hours.
    record Tally(long tested, long positive) {}

    Optional<Implausibility> check(Tally here, Tally elsewhere) {
        if (elsewhere.tested() < others || here.positive() < 2) {
            return Optional.empty();
        }
        double rate = (elsewhere.positive() + 1.0) / (elsewhere.tested() + 2.0);
        double chance = atLeast(here.positive(), here.tested(), rate);
        return chance < probability
                ? Optional.of(new Implausibility(
                        CODE,
                        Map.of(
                                "positive", here.positive(),
                                "tested", here.tested(),
                                "othersPositive", elsewhere.positive(),
                                "othersTested", elsewhere.tested(),
                                "expected", "%.2f".formatted(rate * here.tested()),
                                "probability", "%.2e".formatted(chance))))
                : Optional.empty();
    }

    /// P(X >= k) of n trials with that rate, summed from k upwards; terms fall off quickly beyond the mean, and below
    /// it
    /// the answer is near 1 and its complement is summed instead.
    static double atLeast(long k, long n, double rate) {
        if (k <= 0) {
            return 1;
        }
        if (k <= n * rate) {
            return 1 - atLeast(n - k + 1, n, 1 - rate);
        }
        double logTerm = logFactorial(n)
                - logFactorial(k)
                - logFactorial(n - k)
                + k * Math.log(rate)
                + (n - k) * Math.log1p(-rate);
        double term = Math.exp(logTerm);
        double sum = 0;
        for (long i = k; i <= n && term > 0; i++) {
            sum += term;
            if (term < sum * 1e-17) {
                break;
            }
            term *= (double) (n - i) / (i + 1) * rate / (1 - rate);
        }
        return Math.min(1, sum);
    }

    /// By Stirling's series, which is exact to 1e-10 from 32 on.
    private static double logFactorial(long n) {
        double of = (double) n;
        if (n < 32) {
            double sum = 0;
            for (double i = 2; i <= of; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        return of * Math.log(of) - of + 0.5 * Math.log(2 * Math.PI * of) + 1 / (12 * of) - 1 / (360 * of * of * of);
    }
}
