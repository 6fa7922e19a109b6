package org.huhang.callups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.registry.BuildingId;
import org.huhang.shared.PersonId;

/// Who calls people down in which building: first those who live there, then whoever is left goes to the nearest
/// building
/// that lacks somebody.
final class BuildingVolunteers {
    private BuildingVolunteers() {}

    /// A building to be looked after.
    record ToCover(BuildingId id, double longitude, double latitude, int needed) {}

    /// @param helpers in a fixed order, each with the building in which they live, where one is known
    static Map<BuildingId, List<PersonId>> place(List<ToCover> buildings, Map<PersonId, Optional<BuildingId>> helpers) {
        Map<BuildingId, List<PersonId>> placed = new LinkedHashMap<>();
        buildings.forEach(building -> placed.put(building.id(), new ArrayList<>()));
        Map<BuildingId, ToCover> known = new HashMap<>();
        buildings.forEach(building -> known.put(building.id(), building));
        Map<PersonId, Optional<ToCover>> left = new LinkedHashMap<>();
        helpers.forEach((person, lives) -> {
            var home = lives.flatMap(id -> Optional.ofNullable(known.get(id)));
            if (home.isPresent() && lacks(home.get(), placed) > 0) {
                of(home.get(), placed).add(person);
            } else {
                left.put(person, home);
            }
        });
        left.forEach((person, home) -> buildings.stream()
                .filter(building -> lacks(building, placed) > 0)
                .min(Comparator.<ToCover>comparingDouble(building ->
                                home.map(from -> away(from, building)).orElse(0.0))
                        .thenComparingInt(building -> -lacks(building, placed)))
                .ifPresent(building -> of(building, placed).add(person)));
        return placed;
    }

    private static int lacks(ToCover building, Map<BuildingId, List<PersonId>> placed) {
        return building.needed() - of(building, placed).size();
    }

    private static List<PersonId> of(ToCover building, Map<BuildingId, List<PersonId>> placed) {
        return Objects.requireNonNull(placed.get(building.id()));
    }

    private static double away(ToCover one, ToCover other) {
        return Math.hypot(one.longitude() - other.longitude(), one.latitude() - other.latitude());
    }
}
