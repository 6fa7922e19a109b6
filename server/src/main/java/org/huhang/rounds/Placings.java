package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.registry.Land;
import org.huhang.zones.Holds;
import org.huhang.zones.Zones;

/// Looks up, once for all of a round, what [Placing] asks.
@ApplicationScoped
class Placings {
    private final ZonesOfPlaces places;
    private final Zones zones;
    private final Holds holds;
    private final NeedStore needs;
    private final KnockStore knocks;

    Placings(ZonesOfPlaces places, Zones zones, Holds holds, NeedStore needs, KnockStore knocks) {
        this.places = places;
        this.zones = zones;
        this.holds = holds;
        this.needs = needs;
        this.knocks = knocks;
    }

    Placing at(RoundPlan plan, Instant at) {
        return new Placing(plan, places.at(at), special(at));
    }

    Placing at(RoundPlan plan, Instant at, Placing.Special special) {
        return new Placing(plan, places.at(at), special);
    }

    Placing.Special special(Instant at) {
        return new Placing.Special(
                holds.listHeld(at),
                needs.listPeople(NeedKind.CANNOT_COME_DOWN, at),
                needs.listPeople(NeedKind.KEY_PERSON, at),
                knocks.listGone());
    }

    /// Where to look for its people; nowhere for a list.
    Land land(RoundPlan plan) {
        return switch (plan.scope()) {
            case AREAS -> new Land(plan.areas(), List.of());
            case ZONES -> zones.land(plan.zones(), plan.startAt());
            case LIST -> Land.NONE;
        };
    }
}
