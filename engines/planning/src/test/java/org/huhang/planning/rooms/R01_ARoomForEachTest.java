package org.huhang.planning.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each hard rule below, at and above its limit: what the planner places, and what the check says of the
/// same by hand.
class R01_ARoomForEachTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2"})
    void onePartyOneRoom(int parties, int placed) {
        assertEquals(
                placed,
                new Asking().site(1).floor(1, 1, 2).people(parties, 0, 7).placed());
    }

    @Test
    void twoInOneRoomAreNamed() {
        var asking = new Asking().site(1).floor(1, 1, 2).people(2, 0, 7);
        assertEquals("TAKEN 1:111, TAKEN 2:111", asking.breaks(Map.of(1, 111, 2, 111)));
        assertEquals("", asking.breaks(Map.of(1, 111, 2, 112)));
        asking.taken(111, 0, 7, Room.NEVER);
        assertEquals("TAKEN 1:111", asking.breaks(Map.of(1, 111)));
        assertEquals(1, asking.placed());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "2, 1, ''", "3, 0, BEDS 1:111"})
    void noMorePeopleThanBeds(int people, int placed, String breaks) {
        var asking = new Asking().site(1).room(1, 1, 1, room -> withBeds(room, 2));
        asking.party(
                party -> new Party(party.id(), people, 0, 7, 0, false, party.at(), party.dueMinute(), Party.ALONE));
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    private static Room withBeds(Room room, int beds) {
        return new Room(room.id(), room.site(), 1, room.floor(), Room.OWN_AIR, beds, false, true, room.door(), 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, ''", "1, 0, 0, SERVICE 1:111", "59, 60, 1, ''", "60, 60, 1, ''", "61, 60, 0, SERVICE 1:111"})
    void aRoomIsReady(int readyIn, int within, int placed, String breaks) {
        var asking = readyWithin(new Asking().site(1), within)
                .room(1, 1, 1, room -> new Room(111, 1, 1, 1, Room.OWN_AIR, 1, false, true, 1, readyIn))
                .people(1, 0, 7);
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    @Test
    void outOfServiceIsNeverReady() {
        var asking = readyWithin(new Asking().site(1), 1_000_000)
                .room(1, 1, 1, Room::outOfService)
                .people(1, 0, 7);
        assertEquals(0, asking.placed());
    }

    private static Asking readyWithin(Asking asking, int minutes) {
        return asking.rules(rules -> new PlacingRules(
                rules.classesApart(), rules.sourcesApart(), rules.ownBathroom(), List.of(), minutes, 0));
    }

    @ParameterizedTest
    @CsvSource({"359, 1, ''", "360, 1, ''", "361, 0, SITE_OPEN 1:111"})
    void aSiteIsOpen(int opensIn, int placed, String breaks) {
        var asking = readyWithin(new Asking(), 360)
                .site(new QuarantineSite(1, Asking.spot(1), 1, List.of(), opensIn, 10))
                .floor(1, 1, 1)
                .people(1, 0, 7);
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, ''", "1, 1, ''", "2, 0, SITE_CLASS 1:111"})
    void aSiteTakesItsClassesAlone(int personClass, int placed, String breaks) {
        var asking = new Asking()
                .site(new QuarantineSite(1, Asking.spot(1), 0b11, List.of(), 0, 10))
                .floor(1, 1, 1)
                .people(1, personClass, 7);
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    @ParameterizedTest
    @CsvSource({"29, 1, ''", "30, 1, ''", "31, 0, CARE 1:111"})
    void careIsNear(int minutes, int placed, String breaks) {
        var asking = new Asking()
                .site(new QuarantineSite(1, Asking.spot(1), 1, List.of(new CareWay(Asking.DIALYSIS, minutes)), 0, 10))
                .floor(1, 1, 1)
                .rules(rules -> new PlacingRules(
                        rules.classesApart(), true, true, List.of(new CareWay(Asking.DIALYSIS, 30)), 0, 0))
                .party(R01_ARoomForEachTest::onDialysis);
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    private static Party onDialysis(Party party) {
        return new Party(party.id(), 1, 0, 7, 1 << Asking.DIALYSIS, false, party.at(), party.dueMinute(), Party.ALONE);
    }

    @Test
    void careThatIsNowhereIsMissedOnlyByWhoNeedsIt() {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 2)
                .party(R01_ARoomForEachTest::onDialysis)
                .people(1, 0, 7);
        assertEquals(List.of(1), asking.plan().unplaced());
    }

    @Test
    void barrierFreeGoToThoseWhoNeedThem() {
        var asking = new Asking()
                .site(1)
                .room(1, 1, 1, room -> new Room(111, 1, 1, 1, Room.OWN_AIR, 1, true, true, 1, 0))
                .floor(1, 2, 1)
                .people(1, 0, 7)
                .party(party -> new Party(2, 1, 0, 7, 0, true, party.at(), 720, Party.ALONE));
        assertEquals(Map.of(1, 121, 2, 111), asking.plan().roomOf());
        assertEquals("BARRIER_FREE 2:121", asking.breaks(Map.of(1, 111, 2, 121)));
    }

    @ParameterizedTest
    @CsvSource({"true, 0, OWN_BATHROOM 1:111", "false, 1, ''"})
    void anOwnBathroomWhereTheRuleAsks(boolean asked, int placed, String breaks) {
        var asking = new Asking()
                .site(1)
                .room(1, 1, 1, room -> new Room(111, 1, 1, 1, Room.OWN_AIR, 1, false, false, 1, 0))
                .rules(rules -> new PlacingRules(rules.classesApart(), true, asked, List.of(), 0, 0))
                .people(1, 0, 7);
        assertEquals(placed, asking.placed());
        assertEquals(breaks, asking.breaks(Map.of(1, 111)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2"})
    void noMoreThanTheStaffCanCareFor(int parties, int placed) {
        var asking = new Asking()
                .site(new QuarantineSite(1, Asking.spot(1), 1, List.of(), 0, 3))
                .floor(1, 1, 4)
                .taken(114, 0, 7, Room.NEVER)
                .people(parties, 0, 7);
        assertEquals(placed, asking.placed());
        if (parties == 3) {
            assertEquals("STAFF 3:113", asking.breaks(Map.of(1, 111, 2, 112, 3, 113)));
        }
    }

    @Test
    void aQuestionThatContradictsItselfIsRefused() {
        var asking = new Asking().site(1).floor(1, 1, 1).floor(1, 1, 1);
        assertThrows(IllegalArgumentException.class, asking::question);
        assertThrows(IllegalArgumentException.class, new Asking().floor(1, 1, 1)::question);
        var unknown = new Asking().site(1).taken(111, 0, 7, 0);
        assertThrows(IllegalArgumentException.class, unknown::question);
        assertThrows(
                IllegalArgumentException.class, () -> new Party(1, 0, 0, 7, 0, false, new Spot(0, 0), 0, Party.ALONE));
    }

    @Test
    void nothingAskedIsNothingPlaced() {
        assertEquals(new RoomScore(0, 0, 0, 0, 0, 0, 0, 0), new Asking().plan().score());
        assertEquals(List.of(1), new Asking().people(1, 0, 7).plan().unplaced());
    }
}
