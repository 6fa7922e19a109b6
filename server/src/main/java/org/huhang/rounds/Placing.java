package org.huhang.rounds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Dweller;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.zones.ZoneId;
import org.jspecify.annotations.Nullable;

/// Says of each person of a round in which lane and by which pool rule they are tested. Made for one instant by
/// [Placings].
final class Placing {
    private final RoundPlan plan;
    private final ZonesOfPlaces.Look look;
    private final Special special;
    private final Map<Situation, Placed> known = new HashMap<>();

    Placing(RoundPlan plan, ZonesOfPlaces.Look look, Special special) {
        this.plan = plan;
        this.look = look;
        this.special = special;
    }

    /// @param held under a hold
    /// @param cannotComeDown as the community told
    /// @param keyPeople always tested apart
    /// @param gone found at no door of theirs, and registered at none since
    record Special(Set<PersonId> held, Set<PersonId> cannotComeDown, Set<PersonId> keyPeople, Set<PersonId> gone) {
        Set<PersonId> all() {
            var all = new HashSet<>(held);
            all.addAll(cannotComeDown);
            all.addAll(keyPeople);
            all.addAll(gone);
            return all;
        }
    }

    record Placed(PoolRule rule, Lane lane) {}

    private record Situation(PlaceLevels levels, boolean held, boolean cannotComeDown, boolean keyPerson) {}

    /// Nothing for who is not of the round.
    Optional<Placed> of(Dweller who) {
        var id = who.personId();
        if (who.householdId() == null && special.gone.contains(id)) {
            return Optional.empty();
        }
        var levels = look.of(who.areaId(), who.buildingId());
        return isOf(levels)
                ? Optional.of(place(new Situation(
                        levels,
                        special.held.contains(id),
                        special.cannotComeDown.contains(id),
                        special.keyPeople.contains(id))))
                : Optional.empty();
    }

    /// Of somebody there of whom nothing special is known.
    Optional<Placed> of(AreaId area, @Nullable BuildingId building) {
        var levels = look.of(area, building);
        return isOf(levels) ? Optional.of(place(new Situation(levels, false, false, false))) : Optional.empty();
    }

    /// Whoever was found belongs to the round wherever the door is: they stand there.
    Placed added(Dweller who) {
        var id = who.personId();
        return place(new Situation(
                look.of(who.areaId(), who.buildingId()),
                special.held.contains(id),
                special.cannotComeDown.contains(id),
                special.keyPeople.contains(id)));
    }

    private Placed place(Situation it) {
        return known.computeIfAbsent(
                it,
                _ -> new Placed(
                        PoolRule.of(plan.edition().rules(), it.levels.levels(), it.keyPerson, plan.number()),
                        LaneRule.of(it.levels.forbidden(), it.held, it.cannotComeDown)));
    }

    /// Of zones those are tested for whom one of them holds, not those whom a smaller one took out.
    private boolean isOf(PlaceLevels levels) {
        return switch (plan.scope()) {
            case AREAS, LIST -> true;
            case ZONES ->
                plan.zones().stream().anyMatch((ZoneId zone) -> levels.zones().contains(zone));
        };
    }
}
