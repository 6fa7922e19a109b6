package org.huhang.planning.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

/// What is better, among plans that break no rule.
class R05_BetterAndBestTest {
    private static Party at(Party party, int site, int due, int household) {
        return new Party(party.id(), 1, 0, 7, 0, false, Asking.spot(site), due, household);
    }

    @Test
    void theUrgentOnesAreNotLeftOut() {
        var asking = new Asking().site(1).floor(1, 1, 2);
        for (int due : new int[] {300, 100, 400, 200}) {
            asking.party(party -> at(party, 1, due, Party.ALONE));
        }
        assertEquals(List.of(1, 3), asking.plan().unplaced());
    }

    @Test
    void eachGoesToTheNearest() {
        var asking = new Asking().site(1).floor(1, 1, 1).site(5).floor(5, 1, 1);
        asking.party(party -> at(party, 5, 720, Party.ALONE)).party(party -> at(party, 1, 720, Party.ALONE));
        assertEquals(Map.of(1, 511, 2, 111), asking.plan().roomOf());
    }

    /// 1 and 2 are one household, and site 1 has two rooms: 3, who lives there, goes to site 5.
    @Test
    void aHouseholdTogetherIsWorthAWay() {
        var asking = new Asking().site(1).floor(1, 1, 2).site(5).floor(5, 1, 1);
        asking.party(party -> at(party, 1, 720, 4))
                .party(party -> at(party, 4, 720, 4))
                .party(party -> at(party, 1, 720, Party.ALONE));
        assertEquals(511, asking.plan().roomOf().get(3));
        assertEquals(0, asking.plan().score().splitSites());
    }

    @Test
    void whoComesLaterGoesToTheHousehold() {
        var asking = new Asking().site(1).floor(1, 1, 2).site(5).floor(5, 1, 2);
        asking.taken.add(new TakenRoom(511, 77, 1, 0, 7, 4, Room.NEVER));
        asking.party(party -> at(party, 1, 720, 4));
        assertEquals(Map.of(1, 512), asking.plan().roomOf());
    }

    @Test
    void ofOneSiteTheHouseholdLiesOnOneFloor() {
        var asking = new Asking().site(1).floor(1, 1, 2).floor(1, 2, 2);
        for (int household : new int[] {1, 2, 1, 2}) {
            asking.party(party -> at(party, 1, 720, household));
        }
        assertEquals(0, asking.plan().score().splitCells());
    }

    @Test
    void aNearSiteIsNotOpenedTwice() {
        var asking = new Asking().site(1).floor(1, 1, 3).floor(1, 2, 3).floor(1, 3, 3);
        asking.people(3, 0, 7);
        assertEquals(1, asking.plan().score().cells());
    }

    /// One person goes to the single room five sites away, and leaves the two beds to those who need them.
    @Test
    void aBedIsKeptForWhoNeedsIt() {
        var asking = new Asking()
                .site(1)
                .room(1, 1, 1, room -> new Room(111, 1, 1, 1, Room.OWN_AIR, 2, false, true, 1, 0))
                .site(6)
                .floor(6, 1, 1)
                .people(1, 0, 7);
        asking.taken(112, 0, 7, Room.NEVER).taken(612, 0, 7, Room.NEVER);
        asking.room(1, 1, 2, room -> room).room(6, 1, 2, room -> room);
        assertEquals(Map.of(1, 611), asking.plan().roomOf());
    }

    @Test
    void theScoreIsInOrder() {
        var best = new RoomScore(0, 0, 0, 0, 9, 9, 9, 9);
        assertTrue(best.compareTo(new RoomScore(1, 50, 0, 0, 0, 0, 0, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 1, 0, 0, 0, 0, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 0, 1, 0, 0, 0, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 0, 0, 10, 0, 0, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 0, 0, 9, 10, 0, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 0, 0, 9, 9, 10, 0)) < 0);
        assertTrue(best.compareTo(new RoomScore(0, 0, 0, 0, 9, 9, 9, 10)) < 0);
        assertTrue(new RoomScore(1, 60, 0, 0, 0, 0, 0, 0).compareTo(new RoomScore(1, 50, 0, 0, 0, 0, 0, 0)) < 0);
    }

    /// Of two sources with room on floors of four, the one that is to grow keeps a room.
    @Test
    void aSourceKeepsRoomToGrow() {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 4)
                .floor(1, 2, 6)
                .rules(rules -> new PlacingRules(rules.classesApart(), true, true, List.of(), 0, 25));
        asking.people(4, 0, 1);
        assertTrue(asking.plan().roomOf().values().stream().allMatch(room -> room > 120));
    }

    @Test
    void aPlanByHandIsScoredAlike() {
        var asking = new Asking().site(1).floor(1, 1, 2).people(2, 0, 7);
        var plan = RoomPlan.of(asking.question(), Map.of(1, 111));
        assertEquals(new RoomScore(1, 720, 0, 0, new Spot(10_000, 0).metresTo(Asking.spot(1)), 0, 1, 1), plan.score());
        assertEquals(List.of(2), plan.unplaced());
    }
}
