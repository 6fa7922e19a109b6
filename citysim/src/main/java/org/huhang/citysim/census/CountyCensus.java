package org.huhang.citysim.census;

import java.util.List;

/// One county in the 2020 census (reference time 2020-11-01). Shares are fractions of 1.
///
/// @param bandShares of residents, one for each of [AgeBands]
public record CountyCensus(
        String code,
        String name,
        int population,
        double menPer100Women,
        double urbanShare,
        double women15To49Share,
        List<Double> bandShares,
        Households households) {

    /// Family households (家庭户) of the county.
    ///
    /// @param generationShares one, two, three, four or more generations
    /// @param seniorShares with one, two, three or more people of 65 or over
    public record Households(
            double populationShare,
            double meanSize,
            int count,
            double onePersonShare,
            List<Double> generationShares,
            List<Double> seniorShares) {}

    public double menShare() {
        return menPer100Women / (100 + menPer100Women);
    }

    /// The county at 1 : `scale`. People in family households and their households are whole and fit each other.
    public CountySize at(int scale) {
        int people = Math.round((float) population / scale);
        int householdPeople = (int) Math.round(people * households.populationShare());
        return new CountySize(people, householdPeople, Math.round((float) households.count() / scale));
    }
}
