package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.List;

/// The candidates and, for each county in the order of the census, their weights. Neither depends on a city's seed
/// or scale, and weighing takes half a second, so it is done once.
record Fit(List<Candidate> supply, List<double[]> weights) {
    static final Fit ONCE = make();

    private static Fit make() {
        List<Candidate> supply = CandidateHouseholds.supply();
        var raking = new Raking(supply);
        var weights = new ArrayList<double[]>();
        for (CountyCensus county : Census.counties()) {
            var collective = new CollectivePeople(county, county.at(1).collectivePeople());
            weights.add(raking.weigh(Margins.target(county, collective)));
        }
        return new Fit(supply, List.copyOf(weights));
    }
}
