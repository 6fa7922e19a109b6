package org.huhang.citysim.census;

import org.huhang.citysim.seeds.Apportionment;

/// How many households of each size a county has. The census states the mean and the share of one; the rest is
/// FITTED: it is what the weighed candidates give, rounded, then moved one person at a time until households and
/// people add up exactly.
final class SizeCounts {
    private SizeCounts() {}

    /// Index = size; index 0 is unused. Sum of counts = households, sum of size times count = householdPeople.
    static int[] fit(double[] weightBySize, CountySize size, double onePersonShare) {
        int alone = (int) Math.round(size.households() * onePersonShare);
        var rest = weightBySize.clone();
        rest[1] = 0;
        int[] counts = Apportionment.share(size.households() - alone, rest);
        counts[1] = alone;
        long people = 0;
        for (int i = 1; i < counts.length; i++) {
            people += (long) i * counts[i];
        }
        int from = 2;
        while (people != size.householdPeople()) {
            int step = people < size.householdPeople() ? 1 : -1;
            int source = step > 0 ? from : from + 1;
            if (counts[source] > 0) {
                counts[source]--;
                counts[source + step]++;
                people += step;
            }
            from = from == 5 ? 2 : from + 1;
        }
        return counts;
    }
}
