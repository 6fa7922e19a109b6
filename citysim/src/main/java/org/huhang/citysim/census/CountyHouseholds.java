package org.huhang.citysim.census;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.seeds.Shuffle;

/// The family households of one county at one scale, by slot: slot `i` of `[0, count)` always holds the same
/// candidate, any run of slots is a fair sample of the county, and all slots together meet the census. Needs no
/// memory per household.
public final class CountyHouseholds {
    private static final int LARGEST = 10;

    private final CountySize size;
    private final Shuffle shuffle;
    private final int[] sizeStarts = new int[LARGEST + 2];
    private final Candidate[][] bySize = new Candidate[LARGEST + 1][];
    private final double[][] cumulative = new double[LARGEST + 1][];

    CountyHouseholds(CountyCensus county, int scale, long seed, List<Candidate> supply, double[] weights) {
        size = county.at(scale);
        shuffle = Shuffle.of(size.households(), seed);
        var weightBySize = new double[LARGEST + 1];
        for (int people = 1; people <= LARGEST; people++) {
            weightBySize[people] = sortIn(people, supply, weights);
        }
        int[] counts = SizeCounts.fit(weightBySize, size, county.households().onePersonShare());
        for (int people = 1; people <= LARGEST; people++) {
            sizeStarts[people + 1] = sizeStarts[people] + counts[people];
        }
    }

    public int count() {
        return size.households();
    }

    /// The household of this slot; its members' ages are completed years, the same wherever the slot falls.
    public Candidate at(int slot) {
        int place = shuffle.at(slot);
        int people = 1;
        while (place >= sizeStarts[people + 1]) {
            people++;
        }
        double[] sums = cumulative[people];
        int count = sizeStarts[people + 1] - sizeStarts[people];
        double quantile = (place - sizeStarts[people] + 0.5) / count * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, quantile);
        return bySize[people][Math.min(found < 0 ? -found - 1 : found, sums.length - 1)];
    }

    /// Neighbours in the order are alike, so that even steps through it reach every sort of household.
    private double sortIn(int people, List<Candidate> supply, double[] weights) {
        int[] order = IntStream.range(0, supply.size())
                .filter(i -> supply.get(i).size() == people && weights[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> supply.get(i).generations())
                        .thenComparingDouble(i -> supply.get(i).meanAge()))
                .mapToInt(Integer::intValue)
                .toArray();
        bySize[people] = Arrays.stream(order).mapToObj(supply::get).toArray(Candidate[]::new);
        cumulative[people] = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += weights[order[i]];
            cumulative[people][i] = sum;
        }
        return sum;
    }
}
