package org.huhang.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

class NewRoomsTest {
    private static final SiteId SITE = new SiteId(Ids.next());

    private static NewRooms floors(int first, int last, int left, int right) {
        return new NewRooms(Ids.next(), "A", first, last, left, right, null, 1, 1, true);
    }

    @Test
    void doorsBearTheirFloorAndOddNumbersOnTheLeft() {
        var rooms = floors(3, 4, 2, 2).rooms(SITE);
        assertEquals(
                java.util.List.of("301", "302", "303", "304", "401", "402", "403", "404"),
                rooms.stream().map(Room::label).toList());
        assertTrue(rooms.get(0).faces(rooms.get(1)));
        assertFalse(rooms.get(0).faces(rooms.get(2)));
        assertFalse(rooms.get(0).faces(rooms.get(5)), "another floor");
    }

    @Test
    void oneSideIsNumberedThrough() {
        assertEquals(
                java.util.List.of("801", "802", "803"),
                floors(8, 8, 0, 3).rooms(SITE).stream().map(Room::label).toList());
    }

    @Test
    void belowTheFirstFloorLiesTheFirstBasement() {
        assertEquals(
                java.util.List.of("B101", "101"),
                floors(-1, 1, 1, 0).rooms(SITE).stream().map(Room::label).toList());
    }

    @Test
    void eachFloorHasItsOwnAirUnlessAShaftJoinsThem() {
        assertEquals(
                2,
                floors(3, 4, 2, 2).rooms(SITE).stream()
                        .map(Room::airPath)
                        .distinct()
                        .count());
        var joined = new NewRooms(Ids.next(), "A", 3, 4, 2, 2, "shaft", 1, 0, true).rooms(SITE);
        assertEquals(1, joined.stream().map(Room::airPath).distinct().count());
    }

    @Test
    void theFirstDoorsOfAFloorAreBarrierFree() {
        assertEquals(
                java.util.List.of("301", "401"),
                floors(3, 4, 2, 2).rooms(SITE).stream()
                        .filter(Room::barrierFree)
                        .map(Room::label)
                        .toList());
    }
}
