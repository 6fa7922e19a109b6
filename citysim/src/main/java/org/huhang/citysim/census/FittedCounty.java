package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.seeds.SplitMix;

/// A county of the city to be: its census, its numbers at the scale, its households and its collective people.
public record FittedCounty(
        CountyCensus census, CountySize size, CountyHouseholds households, CollectivePeople collective) {

    /// All four counties; the first call in a process takes about half a second for the fit.
    public static List<FittedCounty> all(long seed, int scale) {
        Fit fit = Fit.ONCE;
        var counties = new ArrayList<FittedCounty>();
        for (CountyCensus census : Census.counties()) {
            double[] weights = fit.weights().get(counties.size());
            CountySize size = census.at(scale);
            long countySeed = SplitMix.hash(seed, Long.parseLong(census.code()));
            counties.add(new FittedCounty(
                    census,
                    size,
                    new CountyHouseholds(census, scale, countySeed, fit.supply(), weights),
                    new CollectivePeople(census, size.collectivePeople())));
        }
        return List.copyOf(counties);
    }
}
