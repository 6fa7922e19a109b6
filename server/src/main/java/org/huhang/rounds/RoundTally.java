package org.huhang.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.registry.Dweller;
import org.huhang.shared.AreaId;

/// Counts who is to be tested, by smallest area, rule and lane: who comes to one place in one lane shares tubes.
final class RoundTally {
    private final Map<Group, Count> counts = new HashMap<>();
    private final Set<UUID> dwellings = new HashSet<>();
    private final Set<UUID> buildings = new HashSet<>();

    /// Who comes to one place.
    record Group(AreaId areaId, PoolRule rule, Lane lane) {}

    private static final class Count {
        int people;
        int householdsMore;
        final Set<UUID> households = new HashSet<>();

        int households() {
            return households.size() + householdsMore;
        }
    }

    void add(Dweller who, Placing.Placed place) {
        var count = counts.computeIfAbsent(new Group(who.areaId(), place.rule(), place.lane()), _ -> new Count());
        count.people++;
        if (place.rule().byHousehold()) {
            var household = who.householdId();
            if (household == null) {
                count.householdsMore++;
            } else {
                count.households.add(household.value());
            }
        }
        var dwelling = who.dwellingId();
        var building = who.buildingId();
        if (dwelling != null) {
            dwellings.add(dwelling.value());
        }
        if (building != null) {
            buildings.add(building.value());
        }
    }

    /// Many of one area at once, whose dwellings are counted elsewhere.
    void add(AreaId area, Placing.Placed place, int people, int households) {
        var count = counts.computeIfAbsent(new Group(area, place.rule(), place.lane()), _ -> new Count());
        count.people += people;
        count.householdsMore += households;
    }

    int dwellings() {
        return dwellings.size();
    }

    int buildings() {
        return buildings.size();
    }

    int people() {
        return counts.values().stream().mapToInt(each -> each.people).sum();
    }

    /// In no order.
    List<PlaceCount> places() {
        return counts.entrySet().stream()
                .filter(each -> each.getValue().people > 0)
                .map(each -> new PlaceCount(
                        each.getKey().areaId,
                        each.getKey().rule,
                        each.getKey().lane,
                        each.getValue().people,
                        each.getValue().households()))
                .toList();
    }

    /// @param households where the rule gives each a tube
    record PlaceCount(AreaId areaId, PoolRule rule, Lane lane, int people, int households) {
        int tubes() {
            return rule.tubes(people, households);
        }
    }

    static List<PoolCount> pools(List<PlaceCount> places) {
        var byRule = places.stream().collect(Collectors.groupingBy(PlaceCount::rule));
        var pools = new ArrayList<PoolCount>();
        byRule.forEach((rule, of) -> pools.add(new PoolCount(
                rule,
                of.stream().mapToInt(PlaceCount::people).sum(),
                of.stream().mapToInt(PlaceCount::tubes).sum())));
        pools.sort(Comparator.<PoolCount>comparingInt(each -> each.rule().poolSize())
                .thenComparingInt(each -> each.rule().id()));
        return pools;
    }

    /// All three, also where nobody is in one.
    static List<LaneCount> lanes(List<PlaceCount> places) {
        var people = new EnumMap<Lane, Integer>(Lane.class);
        for (Lane lane : Lane.values()) {
            people.put(lane, 0);
        }
        places.forEach(each -> people.merge(each.lane, each.people, Integer::sum));
        return people.entrySet().stream()
                .map(each -> new LaneCount(each.getKey(), each.getValue()))
                .toList();
    }
}
