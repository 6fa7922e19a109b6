package org.huhang.testing;

import java.util.ArrayList;
import java.util.List;

/// How large pools should be at a given share of positives, as Dorfman reckoned it in 1943: with pools of n, tests for
/// each person are 1/n for the pool and, where at least one of n is positive, one more for each:
///
///     tests(n, p) = 1/n + 1 - (1 - p)^n
///
/// Pooling pays while the least of these is below 1. The share is uncertain: of k positive pools among m it is taken
/// from Wilson's interval of the pools' positivity, turned into that of persons by 1 - (1 - q)^(1/n); advice is for its
/// upper end, for too large a pool costs more than too small a one when an outbreak grows. Between two sizes that cost
/// nearly the same the smaller is proposed: it loses less sensitivity.
/// Source: Dorfman, Annals of Mathematical Statistics, 1943; Wilson, JASA, 1927; rule D13 (Dongguan, December 2022).
///
/// @param sizes that are allowed, ascending, 1 among them
/// @param tolerance by how much a smaller pool may cost more and still be proposed
record PoolSizeAdvice(List<Integer> sizes, double tolerance) {
    /// The 95 % point of the normal distribution, both sides.
    private static final double Z = 1.959964;
    /// What rounding leaves of nothing.
    private static final double NOTHING = 1e-9;

    PoolSizeAdvice {
        sizes = List.copyOf(sizes);
    }

    record Cost(int poolSize, double testsPerPerson) {}

    /// @param share of persons, the likeliest; `low` and `high` its interval of 95 %
    record Share(double share, double low, double high) {}

    /// @param poolSize proposed; 1 where pooling does not pay any more
    /// @param costs of each size at the upper end
    record Advice(Share share, int poolSize, boolean pays, List<Cost> costs) {}

    static double testsPerPerson(int n, double share) {
        return n == 1 ? 1 : 1.0 / n + 1 - Math.pow(1 - share, n);
    }

    /// The share at which pools of that size stop paying: where tests(n, p) reaches 1.
    static double breakEven(int n) {
        return n == 1 ? 0 : 1 - Math.pow(1.0 / n, 1.0 / n);
    }

    /// @param pools tested, `positive` of them, each of about `size` people
    static Share share(long pools, long positive, double size) {
        double m = (double) pools;
        double q = positive / m;
        double middle = (q + Z * Z / (2 * m)) / (1 + Z * Z / m);
        double half = Z / (1 + Z * Z / m) * Math.sqrt(q * (1 - q) / m + Z * Z / (4 * m * m));
        return new Share(
                ofPersons(q, size), ofPersons(Math.max(0, middle - half), size), ofPersons(middle + half, size));
    }

    private static double ofPersons(double ofPools, double size) {
        return 1 - Math.pow(1 - Math.min(1, ofPools), 1 / size);
    }

    Advice advise(Share share) {
        List<Cost> costs = new ArrayList<>();
        sizes.forEach(size -> costs.add(new Cost(size, testsPerPerson(size, share.high()))));
        double least = costs.stream().mapToDouble(Cost::testsPerPerson).min().orElseThrow();
        int proposed = costs.stream()
                .filter(each -> each.testsPerPerson() <= least + tolerance)
                .mapToInt(Cost::poolSize)
                .min()
                .orElseThrow();
        boolean pays = least < 1 - NOTHING;
        return new Advice(share, pays ? proposed : 1, pays, costs);
    }
}
