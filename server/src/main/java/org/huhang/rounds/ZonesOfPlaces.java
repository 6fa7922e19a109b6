package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.rounds.PoolRule.LevelCode;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.zones.Measure;
import org.huhang.zones.MeasureKind;
import org.huhang.zones.MeasureSetting;
import org.huhang.zones.StandingZone;
import org.huhang.zones.ZoneHere;
import org.huhang.zones.ZoneId;
import org.huhang.zones.ZoneSchemes;
import org.huhang.zones.Zones;
import org.jspecify.annotations.Nullable;

/// Whose zone holds where, for all of a city at once. It asks [Zones] from the top of the tree downward and stops
/// where nothing smaller is touched by a zone: a city with a dozen zones costs some dozen questions, not one a house.
@ApplicationScoped
class ZonesOfPlaces {
    private final Zones zones;
    private final ZoneSchemes schemes;
    private final Areas areas;
    private final CityClock clock;

    ZonesOfPlaces(Zones zones, ZoneSchemes schemes, Areas areas, CityClock clock) {
        this.zones = zones;
        this.schemes = schemes;
        this.areas = areas;
        this.clock = clock;
    }

    Look at(Instant at) {
        var day = at.atZone(clock.zone()).toLocalDate();
        var known = areas.listAll(day).stream().collect(Collectors.toMap(Area::id, Function.identity()));
        var forbidden = schemes.list().stream()
                .flatMap(scheme -> scheme.levels().stream()
                        .map(level -> Map.entry(
                                new LevelCode(scheme.code(), level.code()),
                                level.measures().stream()
                                        .filter(each -> each.setting() == MeasureSetting.FORBIDDEN)
                                        .map(Measure::kind)
                                        .collect(Collectors.toSet()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Look(at, known, forbidden);
    }

    /// At one instant; what was asked once is kept.
    final class Look {
        private final Instant at;
        private final Map<AreaId, Area> known;
        private final Map<LevelCode, Set<MeasureKind>> forbidden;
        private final Map<AreaId, Touched> touched = new HashMap<>();
        private final Map<AreaId, PlaceLevels> ofAreas = new HashMap<>();
        private final Map<BuildingId, PlaceLevels> ofBuildings = new HashMap<>();

        private Look(Instant at, Map<AreaId, Area> known, Map<LevelCode, Set<MeasureKind>> forbidden) {
            this.at = at;
            this.known = known;
            this.forbidden = forbidden;
        }

        /// @param building none for who has no dwelling: then what covers all of the area holds
        PlaceLevels of(AreaId area, @Nullable BuildingId building) {
            var here = touched(area);
            if (building == null || !here.partly) {
                return ofAreas.computeIfAbsent(area, _ -> levels(here.whole));
            }
            return ofBuildings.computeIfAbsent(
                    building,
                    _ -> levels(zones.listAtBuilding(building, area, at).stream()
                            .map(ZoneHere::standing)
                            .toList()));
        }

        /// @param whole zones that cover all of it
        /// @param partly whether others cover some of it
        private record Touched(Collection<StandingZone> whole, boolean partly) {}

        /// Where no zone covers but part of either parent, what covers the parents is all there is.
        private Touched touched(AreaId area) {
            var before = touched.get(area);
            if (before != null) {
                return before;
            }
            var parents = parents(area).stream().map(this::touched).toList();
            var found = parents.isEmpty() || parents.stream().anyMatch(Touched::partly)
                    ? asked(area)
                    : new Touched(
                            parents.stream()
                                    .flatMap(each -> each.whole.stream())
                                    .collect(Collectors.toMap(
                                            each -> each.zone().id(),
                                            each -> each,
                                            (one, _) -> one,
                                            LinkedHashMap::new))
                                    .values(),
                            false);
            touched.put(area, found);
            return found;
        }

        private Touched asked(AreaId area) {
            var here = zones.listInArea(area, at);
            return new Touched(
                    here.stream()
                            .filter(ZoneHere::whole)
                            .map(ZoneHere::standing)
                            .toList(),
                    here.stream().anyMatch(each -> !each.whole()));
        }

        private List<AreaId> parents(AreaId area) {
            var it = known.get(area);
            return it == null
                    ? List.of()
                    : Stream.of(it.statutoryParentId(), it.operationalParentId())
                            .filter(Objects::nonNull)
                            .filter(known::containsKey)
                            .distinct()
                            .toList();
        }

        private PlaceLevels levels(Collection<StandingZone> here) {
            if (here.isEmpty()) {
                return PlaceLevels.NONE;
            }
            var ids = new HashSet<ZoneId>();
            var levels = new HashSet<LevelCode>();
            var kinds = new HashSet<MeasureKind>();
            zones.winners(here, at).values().forEach(each -> {
                var level = new LevelCode(
                        each.zone().schemeCode(), each.fact().level().code());
                ids.add(each.zone().id());
                levels.add(level);
                kinds.addAll(forbidden.getOrDefault(level, Set.of()));
            });
            return new PlaceLevels(ids, levels, kinds);
        }
    }
}
