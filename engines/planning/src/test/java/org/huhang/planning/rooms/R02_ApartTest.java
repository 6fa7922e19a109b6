package org.huhang.planning.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who must not share a site, a building or a cell.
class R02_ApartTest {
    /// Two buildings of two floors of two rooms: 111 112, 121 122; 131 132, 141 142.
    private static Asking twoBuildings(PlacingRules.Apart classes, boolean sources) {
        var asking = new Asking().site(1).rules(rules -> Asking.apart(rules, classes, sources));
        for (int floor = 1; floor <= 4; floor++) {
            int building = floor <= 2 ? 1 : 2;
            for (int door = 1; door <= 2; door++) {
                asking.room(
                        1,
                        floor,
                        door,
                        room -> new Room(
                                room.id(), 1, building, room.floor(), Room.OWN_AIR, 1, false, true, room.door(), 0));
            }
        }
        return asking;
    }

    @ParameterizedTest
    @CsvSource({"SITE, 1", "BUILDING, 2", "CELL, 2"})
    void classesAreApart(PlacingRules.Apart scope, int placed) {
        var asking = twoBuildings(scope, true).people(1, Asking.CLOSE, 7).people(1, Asking.SECONDARY, 7);
        assertEquals(placed, asking.placed());
    }

    @ParameterizedTest
    @CsvSource({
        "SITE, 131, 'CLASS_APART 1:111, CLASS_APART 2:131'",
        "BUILDING, 131, ''",
        "BUILDING, 121, 'CLASS_APART 1:111, CLASS_APART 2:121'",
        "CELL, 121, ''",
        "CELL, 112, 'CLASS_APART 1:111, CLASS_APART 2:112'"
    })
    void classesTogetherAreNamed(PlacingRules.Apart scope, int room, String breaks) {
        var asking = twoBuildings(scope, true).people(1, Asking.CLOSE, 7).people(1, Asking.SECONDARY, 7);
        assertEquals(breaks, asking.breaks(Map.of(1, 111, 2, room)));
    }

    @ParameterizedTest
    @CsvSource({"true, 4", "false, 5"})
    void sourcesAreApartByCell(boolean apart, int placed) {
        var asking = twoBuildings(PlacingRules.Apart.SITE, apart);
        for (int source = 1; source <= 5; source++) {
            asking.people(1, Asking.CLOSE, source);
        }
        assertEquals(placed, asking.placed());
        assertEquals(apart ? "SOURCE_APART 1:111, SOURCE_APART 2:112" : "", asking.breaks(Map.of(1, 111, 2, 112)));
        assertEquals("", asking.breaks(Map.of(1, 111, 2, 121)));
    }

    /// Floors 1 and 2 share a shaft, and 2 and 3 another: all three are one cell.
    @Test
    void anAirPathMakesFloorsOneCell() {
        var asking = new Asking().site(1);
        int[][] shafts = {{1, 4}, {1, 5}, {2, 4}, {2, 6}, {3, 6}, {3, Room.OWN_AIR}, {4, Room.OWN_AIR}};
        for (int i = 0; i < shafts.length; i++) {
            int path = shafts[i][1];
            asking.room(
                    1,
                    shafts[i][0],
                    i + 1,
                    room -> new Room(room.id(), 1, 1, room.floor(), path, 1, false, true, room.door(), 0));
        }
        asking.people(1, Asking.CLOSE, 1).people(1, Asking.CLOSE, 2);
        assertEquals(2, asking.placed());
        assertEquals("SOURCE_APART 1:111, SOURCE_APART 2:135", asking.breaks(Map.of(1, 111, 2, 135)));
        assertEquals("", asking.breaks(Map.of(1, 111, 2, 147)));
        asking.people(1, Asking.CLOSE, 3);
        assertEquals(2, asking.placed());
    }

    /// A shaft between two buildings makes them one for the classes, too.
    @Test
    void anAirPathMakesBuildingsOneZone() {
        var asking = new Asking().site(1).rules(rules -> Asking.apart(rules, PlacingRules.Apart.BUILDING, true));
        for (int building = 1; building <= 2; building++) {
            for (int floor = 1; floor <= 2; floor++) {
                int of = building;
                int path = floor == 1 ? 9 : Room.OWN_AIR;
                asking.room(
                        1,
                        2 * building + floor,
                        1,
                        room -> new Room(room.id(), 1, of, room.floor(), path, 1, false, true, room.door(), 0));
            }
        }
        asking.people(1, Asking.CLOSE, 7).people(1, Asking.SECONDARY, 7);
        assertEquals(1, asking.placed());
        assertEquals("CLASS_APART 1:141, CLASS_APART 2:161", asking.breaks(Map.of(1, 141, 2, 161)));
    }

    @Test
    void whoLiesThereDecidesWhoMayCome() {
        var asking = twoBuildings(PlacingRules.Apart.SITE, true)
                .taken(111, Asking.CLOSE, 1, Room.NEVER)
                .people(2, Asking.CLOSE, 1)
                .people(1, Asking.SECONDARY, 1);
        assertEquals(2, asking.placed());
        var other = twoBuildings(PlacingRules.Apart.SITE, true)
                .taken(111, Asking.CLOSE, 2, Room.NEVER)
                .people(1, Asking.CLOSE, 1);
        assertEquals("SOURCE_APART 1:112", other.breaks(Map.of(1, 112)));
    }

    @Test
    void whereTwoSourcesLieAlreadyNobodyIsAdded() {
        var asking = twoBuildings(PlacingRules.Apart.CELL, true)
                .taken(111, Asking.CLOSE, 1, Room.NEVER)
                .taken(121, Asking.CLOSE, 1, Room.NEVER)
                .taken(122, Asking.CLOSE, 2, Room.NEVER)
                .people(2, Asking.CLOSE, 1);
        for (int room : new int[] {131, 132, 141, 142}) {
            asking.taken(room, Asking.SECONDARY, 3, Room.NEVER);
        }
        assertEquals(1, asking.placed());
    }
}
