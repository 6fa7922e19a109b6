package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.seeds.SplitMix;

/// A county of the city to be: its census, its numbers at the scale, its households and its collective people.
public record FittedCounty(
        CountyCensus census, CountySize size, CountyHouseholds households, CollectivePeople collective) {

    /// All four counties. Weighing the candidates takes a few tenths of a second.
    public static List<FittedCounty> all(long seed, int scale) {
        List<Candidate> supply = CandidateHouseholds.supply();
        var raking = new Raking(supply);
        var counties = new ArrayList<FittedCounty>();
        for (CountyCensus census : Census.counties()) {
            var full = new CollectivePeople(census, census.at(1).collectivePeople());
            double[] weights = raking.weigh(Margins.target(census, full));
            CountySize size = census.at(scale);
            long countySeed = SplitMix.hash(seed, Long.parseLong(census.code()));
            counties.add(new FittedCounty(
                    census,
                    size,
                    new CountyHouseholds(census, scale, countySeed, supply, weights),
                    new CollectivePeople(census, size.collectivePeople())));
        }
        return List.copyOf(counties);
    }
}
