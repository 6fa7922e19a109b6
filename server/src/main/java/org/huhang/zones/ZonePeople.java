package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Land;
import org.huhang.registry.LandCounts;
import org.huhang.registry.OccupiedBuilding;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who lives in a zone. Computed from where people live now; nobody is put into a zone.
@ApplicationScoped
class ZonePeople {
    /// Far more than ever held; who is under which zone must not hang on a limit.
    private static final int MOST_OF_SCHEME = 20_000;

    private static final LandCounts NOBODY = new LandCounts(0, 0, 0);

    private final ZoneStore store;
    private final DrawnGround grounds;
    private final Inhabitants inhabitants;
    private final BuildingSpots spots;
    private final Areas areas;

    ZonePeople(ZoneStore store, DrawnGround grounds, Inhabitants inhabitants, BuildingSpots spots, Areas areas) {
        this.store = store;
        this.grounds = grounds;
        this.inhabitants = inhabitants;
        this.spots = spots;
        this.areas = areas;
    }

    /// @param all who lives on its ground
    /// @param ruled of these, for whom it is this zone that holds and no smaller one of its scheme; nobody while it
    /// does not hold, or while that is not known
    record ZoneHeadCounts(LandCounts all, LandCounts ruled) {}

    ZonePart whole(StandingZone zone) {
        return new ZonePart(zone, grounds.land(List.of(zone.fact().cover().id())), true);
    }

    /// As much of it as lies in these areas.
    ZonePart within(StandingZone zone, Collection<AreaId> own) {
        var land = whole(zone).land();
        var inside = areas.within(own);
        var named = areas.within(land.areas());
        var shared = Stream.concat(
                        land.areas().stream().filter(inside::contains),
                        own.stream().filter(named::contains))
                .distinct()
                .toList();
        var buildings = spots.listByIds(land.buildings()).stream()
                .filter(each -> inside.contains(each.areaId()))
                .map(BuildingSpot::id)
                .toList();
        return new ZonePart(
                zone,
                new Land(shared, buildings),
                inside.containsAll(land.areas())
                        && buildings.size() == land.buildings().size());
    }

    ZoneHeadCounts count(ZonePart part, Instant at) {
        var zone = part.zone();
        var all = inhabitants.count(part.land(), Land.NONE);
        if (!zone.state(at).holds()) {
            return new ZoneHeadCounts(all, NOBODY);
        }
        var stronger =
                SmallestWins.stronger(zone, store.listHoldingOf(zone.zone().schemeCode(), at, MOST_OF_SCHEME), at)
                        .stream()
                        .map(other -> other.fact().cover().id())
                        .toList();
        return new ZoneHeadCounts(
                all, stronger.isEmpty() ? all : inhabitants.count(part.land(), grounds.land(stronger)));
    }

    List<OccupiedBuilding> listBuildings(ZonePart part, LocalDate asOf, int limit) {
        return inhabitants.listBuildings(part.land(), asOf, limit);
    }

    List<PersonId> listPeople(ZonePart part, @Nullable PersonId after, int limit) {
        return inhabitants.listPeople(part.land(), after, limit);
    }
}
