package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Dweller;
import org.huhang.registry.Dwellers;
import org.huhang.registry.HouseCount;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;

/// Who would be tested if a round were frozen now: counted house by house, and person by person only those of whom
/// something special is known.
@ApplicationScoped
class Previews {
    private final Placings placings;
    private final Dwellers dwellers;
    private final Areas areas;

    Previews(Placings placings, Dwellers dwellers, Areas areas) {
        this.placings = placings;
        this.dwellers = dwellers;
        this.areas = areas;
    }

    /// @param at when it would be frozen
    RoundPreview of(RoundPlan plan, Instant at, Instant endAt, List<Integer> unknownNumbers) {
        var tally = new RoundTally();
        int dwellings = 0;
        var buildings = new HashSet<BuildingId>();
        var special = placings.special(at);
        var placing = placings.at(plan, at, special);
        if (plan.scope() == RoundScope.LIST) {
            dwellers.list(plan.people()).values().stream()
                    .distinct()
                    .forEach(each -> placing.of(each).ifPresent(placed -> tally.add(each, placed)));
            return preview(tally, tally.dwellings(), tally.buildings(), plan, endAt, unknownNumbers);
        }
        var land = placings.land(plan);
        for (HouseCount house : dwellers.count(land)) {
            var placed = placing.of(house.areaId(), house.buildingId());
            if (placed.isPresent()) {
                tally.add(house.areaId(), placed.get(), house.people(), house.households());
                dwellings += house.dwellings();
                var building = house.buildingId();
                if (building != null) {
                    buildings.add(building);
                }
            }
        }
        var inside = areas.within(land.areas());
        for (Dweller each : new HashSet<>(dwellers.list(special.all()).values())) {
            if (isOn(land, inside, each)) {
                var ordinary = placing.of(each.areaId(), each.buildingId());
                ordinary.ifPresent(was -> tally.add(each.areaId(), was, -1, 0));
                placing.of(each)
                        .ifPresent(
                                is -> tally.add(each.areaId(), is, 1, is.rule().byHousehold() ? 1 : 0));
            }
        }
        return preview(tally, dwellings, buildings.size(), plan, endAt, unknownNumbers);
    }

    private static boolean isOn(Land land, Set<AreaId> inside, Dweller who) {
        var building = who.buildingId();
        return inside.contains(who.areaId())
                || (building != null && land.buildings().contains(building));
    }

    private static RoundPreview preview(
            RoundTally tally, int dwellings, int buildings, RoundPlan plan, Instant endAt, List<Integer> unknown) {
        var places = tally.places();
        int tubes = places.stream().mapToInt(RoundTally.PlaceCount::tubes).sum();
        long minutes = Math.max(1, Duration.between(plan.startAt(), endAt).toMinutes());
        return new RoundPreview(
                tally.people(),
                dwellings,
                buildings,
                tubes,
                (int) Math.ceilDiv(tubes * 60L, minutes),
                RoundTally.pools(places),
                RoundTally.lanes(places),
                unknown);
    }
}
