package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Land;
import org.huhang.registry.LandCounts;
import org.huhang.registry.OccupiedBuilding;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who lives in a zone. Computed from where people live now; nobody is put into a zone.
@ApplicationScoped
class ZonePeople {
    /// Far more than ever held; who is under which zone must not hang on a limit.
    private static final int MOST_OF_SCHEME = 20_000;

    private final ZoneStore store;
    private final DrawnGround grounds;
    private final Inhabitants inhabitants;

    ZonePeople(ZoneStore store, DrawnGround grounds, Inhabitants inhabitants) {
        this.store = store;
        this.grounds = grounds;
        this.inhabitants = inhabitants;
    }

    /// @param all who lives on its ground
    /// @param ruled of these, for whom it is this zone that holds and no smaller one of its scheme
    record ZoneHeadCounts(LandCounts all, LandCounts ruled) {}

    ZoneHeadCounts count(StandingZone zone, Instant at) {
        var land = land(zone);
        var stronger = SmallestWins.stronger(zone, store.listHoldingOf(zone.zone().schemeCode(), at, MOST_OF_SCHEME), at).stream()
                .map(other -> other.fact().cover().id())
                .toList();
        var all = inhabitants.count(land, Land.NONE);
        return new ZoneHeadCounts(all, stronger.isEmpty() ? all : inhabitants.count(land, grounds.land(stronger)));
    }

    List<OccupiedBuilding> listBuildings(StandingZone zone, LocalDate asOf, int limit) {
        return inhabitants.listBuildings(land(zone), asOf, limit);
    }

    List<PersonId> listPeople(StandingZone zone, @Nullable PersonId after, int limit) {
        return inhabitants.listPeople(land(zone), after, limit);
    }

    private Land land(StandingZone zone) {
        return grounds.land(List.of(zone.fact().cover().id()));
    }
}
