package org.huhang.citysim.census;

import org.huhang.citysim.people.Sex;

/// What the census states about a county's family households, as a row of numbers: people by age band, men, women
/// of 15 to 49, households by generations, one-person households, households by number of people of 65 or over.
final class Margins {
    static final int MEN = AgeBands.COUNT;
    static final int WOMEN_15_49 = MEN + 1;
    static final int GENERATIONS = WOMEN_15_49 + 1;
    static final int ONE_PERSON = GENERATIONS + 4;
    static final int SENIORS = ONE_PERSON + 1;
    static final int COUNT = SENIORS + 4;

    private Margins() {}

    /// What one household adds to each margin.
    static int[] of(Candidate candidate) {
        var row = new int[COUNT];
        for (Member member : candidate.members()) {
            row[AgeBands.of(member.age())]++;
            if (member.sex() == Sex.MALE) {
                row[MEN]++;
            } else if (member.age() >= 15 && member.age() < 50) {
                row[WOMEN_15_49]++;
            }
        }
        row[GENERATIONS + candidate.generations() - 1] = 1;
        row[ONE_PERSON] = candidate.size() == 1 ? 1 : 0;
        row[SENIORS + Math.min(candidate.seniors(), 3)] = 1;
        return row;
    }

    /// The county's totals at full scale, less the people of collective households.
    static double[] target(CountyCensus county, CollectivePeople collective) {
        var target = new double[COUNT];
        CountySize size = county.at(1);
        double sum = 0;
        for (int band = 0; band < AgeBands.COUNT; band++) {
            target[band] = county.population() * county.bandShares().get(band) - collective.inBand(band);
            sum += target[band];
        }
        for (int band = 0; band < AgeBands.COUNT; band++) {
            target[band] *= size.householdPeople() / sum;
        }
        target[MEN] = county.population() * county.menShare() - collective.men();
        target[WOMEN_15_49] = county.population() * county.women15To49Share() - collective.women15To49();
        var households = county.households();
        double seniors = 0;
        for (int i = 0; i < 4; i++) {
            target[GENERATIONS + i] =
                    size.households() * households.generationShares().get(i);
        }
        for (int i = 0; i < 3; i++) {
            double share = households.seniorShares().get(i);
            target[SENIORS + 1 + i] = size.households() * share;
            seniors += share;
        }
        target[SENIORS] = size.households() * (1 - seniors);
        target[ONE_PERSON] = size.households() * households.onePersonShare();
        return target;
    }
}
