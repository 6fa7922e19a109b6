package org.huhang.callups;

import java.util.List;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.rounds.Lane;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What was known when a version was made. Numbers in it are places in its lists, from 0.
///
/// @param listed everybody who is to be tested there
/// @param withoutDoor those of them who have no dwelling; they are called by telephone
/// @param poolSize how many share a tube, as most of them do
/// @param areas of a wide plan alone, which has no buildings
record CallupGround(
        GroundSource source,
        int listed,
        int withoutDoor,
        int poolSize,
        List<CalledBuilding> buildings,
        List<CalledEntrance> entrances,
        List<CalledDoor> doors,
        List<CalledArea> areas) {
    CallupGround {
        buildings = List.copyOf(buildings);
        entrances = List.copyOf(entrances);
        doors = List.copyOf(doors);
        areas = List.copyOf(areas);
    }

    /// Who stands in the list.
    enum GroundSource {
        /// As frozen when the round began, with all corrections.
        FROZEN,
        /// As the registry stands, for the round is not frozen yet.
        REGISTRY
    }

    /// @param volunteers who call people down there, of those needed
    record CalledBuilding(
            BuildingId id,
            AreaId areaId,
            String name,
            double longitude,
            double latitude,
            int eastMetres,
            int northMetres,
            int floors,
            int people,
            int volunteersNeeded,
            int volunteers) {}

    record CalledEntrance(int building, EntranceId id, String name) {}

    /// A household's door.
    ///
    /// @param people who come down, without the two that follow
    /// @param restricted who come when the others are done
    /// @param atHome who cannot come down
    record CalledDoor(int entrance, DwellingId id, int floor, String label, int people, int restricted, int atHome) {
        int all() {
            return people + restricted + atHome;
        }
    }

    /// A compound, or what of a community lies in none.
    record CalledArea(
            AreaId id,
            String name,
            @Nullable Double longitude,
            @Nullable Double latitude,
            int people) {}

    int people(Lane lane) {
        return doors.stream()
                .mapToInt(door -> switch (lane) {
                    case ORDINARY -> door.people();
                    case RESTRICTED -> door.restricted();
                    case AT_HOME -> door.atHome();
                })
                .sum();
    }
}
