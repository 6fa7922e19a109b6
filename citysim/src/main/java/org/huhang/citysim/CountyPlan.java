package org.huhang.citysim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.Compounds;
import org.huhang.citysim.areas.Divisions;
import org.huhang.citysim.areas.StoryCompound;
import org.huhang.citysim.census.Candidate;
import org.huhang.citysim.census.FittedCounty;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.Apportionment;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;

/// Shares one county's households and collective people out to its communities, exactly. Residents' communities
/// together get the census's urban share, those of streets and of the county's seat the most; sizes within a kind
/// vary by an assumed spread.
final class CountyPlan {
    private static final int YOUNGEST_STAFF = 22;
    private static final int OLDEST_STAFF = 59;

    private final CitySpec spec;
    private final StableIds ids;
    private final Divisions divisions;
    private final FittedCounty county;
    private final List<Area> communities;

    CountyPlan(CitySpec spec, StableIds ids, Divisions divisions, FittedCounty county, List<Area> communities) {
        this.spec = spec;
        this.ids = ids;
        this.divisions = divisions;
        this.county = county;
        this.communities = communities;
    }

    /// `firstBlock`: the city's number of the county's first community.
    List<CommunityPlan> communities(int firstBlock) {
        double[] weights = weights();
        int[] households = Apportionment.share(county.households().count(), weights);
        Map<HouseholdKind, int[]> collective = collective(weights);
        Map<HouseholdKind, Integer> starts = new EnumMap<>(HouseholdKind.class);
        var plans = new ArrayList<CommunityPlan>();
        for (int i = 0; i < communities.size(); i++) {
            int place = i;
            var slots = run(starts, HouseholdKind.FAMILY, households[i]);
            Map<HouseholdKind, CommunityPlan.Slots> runs = new EnumMap<>(HouseholdKind.class);
            collective.forEach((kind, counts) -> runs.put(kind, run(starts, kind, counts[place])));
            plans.add(plan(i, firstBlock + i, slots, new CommunityPlan.Collective(runs)));
        }
        return plans;
    }

    private CommunityPlan plan(int i, int block, CommunityPlan.Slots slots, CommunityPlan.Collective collective) {
        Area community = communities.get(i);
        int people = collective.people();
        int workingAge = 0;
        for (int slot = slots.start(); slot < slots.end(); slot++) {
            Candidate household = county.households().at(slot);
            people += household.size();
            workingAge += household.count(YOUNGEST_STAFF, OLDEST_STAFF);
        }
        List<StoryCompound> story = StoryCompound.all().stream()
                .filter(compound -> compound.communityCode().equals(community.code()))
                .toList();
        List<Area> compounds = community.urban()
                ? Compounds.of(community, people * spec.scale(), story, ids, block, spec.seed())
                : List.of();
        return new CommunityPlan(
                community,
                block,
                i,
                county,
                slots,
                collective,
                people,
                workingAge,
                divisions.central(community),
                compounds,
                story);
    }

    static boolean workingAge(int age) {
        return age >= YOUNGEST_STAFF && age <= OLDEST_STAFF;
    }

    private static CommunityPlan.Slots run(Map<HouseholdKind, Integer> starts, HouseholdKind kind, int count) {
        int end = starts.merge(kind, count, Integer::sum);
        return new CommunityPlan.Slots(end - count, end);
    }

    private double[] weights() {
        var weights = new double[communities.size()];
        var sums = new double[2];
        for (int i = 0; i < weights.length; i++) {
            Area community = communities.get(i);
            var draw = SplitMix.of(spec.seed() + 1, Long.parseLong(community.code()));
            double crowd = community.urban() && divisions.central(community) ? 2.5 : 1;
            weights[i] = crowd * StrictMath.exp(0.25 * draw.bell());
            sums[community.urban() ? 1 : 0] += weights[i];
        }
        double urban = urbanHouseholdShare();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= communities.get(i).urban() ? urban / sums[1] : (1 - urban) / sums[0];
        }
        return weights;
    }

    /// Collective households are all urban, so fewer of the family households are.
    private double urbanHouseholdShare() {
        var size = county.size();
        double urbanPeople = county.census().urbanShare() * size.people() - size.collectivePeople();
        return urbanPeople / size.householdPeople();
    }

    /// People of each collective kind in each community: in residents' communities alone.
    private Map<HouseholdKind, int[]> collective(double[] weights) {
        double[] urban = weights.clone();
        for (int i = 0; i < urban.length; i++) {
            urban[i] = communities.get(i).urban() ? urban[i] : 0;
        }
        Map<HouseholdKind, int[]> counts = new EnumMap<>(HouseholdKind.class);
        for (HouseholdKind kind : HouseholdKind.values()) {
            if (kind.collective()) {
                counts.put(
                        kind,
                        Apportionment.share(county.collective().living(kind).size(), urban));
            }
        }
        return counts;
    }
}
