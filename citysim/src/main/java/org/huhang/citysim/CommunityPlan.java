package org.huhang.citysim;

import java.util.List;
import java.util.Map;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.StoryCompound;
import org.huhang.citysim.census.FittedCounty;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.Shuffle;

/// Which slots of its county a community takes; enough to make it without its neighbours.
///
/// @param block its number in the city, from 0
/// @param inCounty its number in the county, from 0
/// @param workingAge family members of 22 to 59, of whom institutions take staff
record CommunityPlan(
        Area community,
        int block,
        int inCounty,
        FittedCounty county,
        Slots households,
        Collective collective,
        int people,
        int workingAge,
        boolean central,
        List<Area> compounds,
        List<StoryCompound> storyCompounds) {

    /// A run `[start, end)` of numbered slots.
    record Slots(int start, int end) {
        int count() {
            return end - start;
        }
    }

    /// Runs of the county's three lists of collective people, by kind.
    record Collective(Map<HouseholdKind, Slots> runs) {
        int people() {
            return runs.values().stream().mapToInt(Slots::count).sum();
        }
    }

    /// Spreads collective people of one kind over the county.
    static Shuffle spread(int people) {
        return Shuffle.of(people, 31);
    }
}
