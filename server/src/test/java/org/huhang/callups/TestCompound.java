package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.registry.Streets;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;

/// The compound for which an officer of the intermediate court planned at one in the morning: 1,080 people in nine
/// houses of
/// two entrances and six floors, four doors a floor, around a square with the point at its southern edge:
///
///     7栋  8栋  9栋
///     4栋  5栋  6栋      each floor:  2 3 2 3 people
///     1栋  2栋  3栋
///          point
///
/// Of them 12 are under restrictions, all in the second entrance of 9栋; 20 cannot come down, two in each first entrance
/// and two more in that of 1栋.
final class TestCompound {
    static final Instant START = Instant.parse("2021-08-01T23:00:00Z");
    private static final double DEGREE = 0.0004;

    private TestCompound() {}

    static CallupGround ground() {
        List<CallupGround.CalledBuilding> buildings = new ArrayList<>();
        List<CallupGround.CalledEntrance> entrances = new ArrayList<>();
        List<CallupGround.CalledDoor> doors = new ArrayList<>();
        for (int house = 0; house < 9; house++) {
            buildings.add(new CallupGround.CalledBuilding(
                    new BuildingId(Ids.next()),
                    new AreaId(Ids.next()),
                    (house + 1) + "栋",
                    110.48 + DEGREE * (house % 3),
                    29.13 + DEGREE * Math.floorDiv(house, 3),
                    30,
                    12,
                    6,
                    120,
                    1,
                    1));
            for (int entrance = 0; entrance < 2; entrance++) {
                entrances.add(
                        new CallupGround.CalledEntrance(house, new EntranceId(Ids.next()), (entrance + 1) + "单元"));
                for (int door = 0; door < 24; door++) {
                    doors.add(door(house, entrance, door));
                }
            }
        }
        return new CallupGround(CallupGround.GroundSource.FROZEN, 1_080, 0, 10, buildings, entrances, doors, List.of());
    }

    private static CallupGround.CalledDoor door(int house, int entrance, int door) {
        int people = 2 + door % 2;
        int restricted = house == 8 && entrance == 1 && door >= 18 ? 2 : 0;
        int atHome = entrance == 0 && (door == 0 || (door == 2 && house == 0)) ? 2 : 0;
        return new CallupGround.CalledDoor(
                2 * house + entrance,
                new DwellingId(Ids.next()),
                door / 4 + 1,
                (door / 4 + 1) + "0" + (door % 4 + 1),
                people - restricted - atHome,
                restricted,
                atHome);
    }

    static CallupSettings settings(int tables) {
        return new CallupSettings(
                START,
                START.plus(Duration.ofHours(6)),
                List.of(new CalledPoint(
                        null, new Wording("南门采样点", "South gate"), 110.48 + DEGREE, 29.13 - DEGREE, tables, 1)),
                0,
                false,
                "0744-8380000",
                List.of());
    }

    static CallupSolver solver(CallupGround ground, CallupSettings settings) {
        return new CallupSolver(ground, settings, TestNumbers.any(), new Streets.StreetGraph(List.of(), List.of()));
    }
}
