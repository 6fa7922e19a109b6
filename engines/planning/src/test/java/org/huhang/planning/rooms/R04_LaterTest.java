package org.huhang.planning.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

/// More people on the next day, a site that turns out unfit, the same question again.
class R04_LaterTest {
    @Test
    void theSameSeedGivesTheSamePlan() {
        var question = town(5).question();
        assertEquals(RoomPlanner.place(question, 3), RoomPlanner.place(question, 3));
    }

    @Test
    void whoIsPlacedStaysWhenOthersCome() {
        var asking = town(5);
        var first = asking.plan();
        assertEquals(List.of(), first.unplaced());
        var question = asking.question();
        var taken = question.parties().stream()
                .map(party -> TakenRoom.of(Objects.requireNonNull(first.roomOf().get(party.id())), party, 9_000))
                .toList();
        var more = new ArrayList<Party>();
        for (int i = 0; i < 8; i++) {
            more.add(new Party(500 + i, 1, i % 2, i % 4, 0, false, new Spot(0, 0), 60, Party.ALONE));
        }
        var next = new Placing(question.rules(), question.sites(), question.rooms(), more, taken);
        var plan = RoomPlanner.place(next, 1);
        assertEquals(List.of(), plan.unplaced());
        assertEquals(List.of(), RoomBreaks.of(next, plan.roomOf()));
        for (int room : plan.roomOf().values()) {
            assertFalse(first.roomOf().containsValue(room));
        }
    }

    @Test
    void thePeopleOfAnUnfitSiteFindOtherRooms() {
        var asking = town(5);
        var question = asking.question();
        var first = asking.plan();
        int unfit = question.rooms().stream()
                .filter(room -> first.roomOf().containsValue(room.id()))
                .mapToInt(Room::site)
                .findFirst()
                .orElseThrow();
        var rooms = question.rooms().stream()
                .map(room -> room.site() == unfit ? room.outOfService() : room)
                .toList();
        var sites = new ArrayList<Integer>();
        rooms.forEach(room -> {
            if (room.readyInMinutes() == Room.NEVER) {
                sites.add(room.id());
            }
        });
        var staying = new ArrayList<TakenRoom>();
        var leaving = new ArrayList<Party>();
        for (var party : question.parties()) {
            int room = Objects.requireNonNull(first.roomOf().get(party.id()));
            if (sites.contains(room)) {
                leaving.add(party);
            } else {
                staying.add(TakenRoom.of(room, party, Room.NEVER));
            }
        }
        assertFalse(leaving.isEmpty());
        var anew = new Placing(question.rules(), question.sites(), rooms, leaving, staying);
        var plan = RoomPlanner.place(anew, 1);
        assertEquals(List.of(), plan.unplaced());
        assertEquals(List.of(), RoomBreaks.of(anew, plan.roomOf()));
        assertTrue(plan.roomOf().values().stream().noneMatch(sites::contains));
    }

    @Test
    void stoppedBeforeItBeginsItPlacesNobody() {
        var asking = town(5);
        var plan = RoomPlanner.place(asking.question(), RoomPlanner.Settings.of(1), () -> true, better -> {
            throw new AssertionError("nothing is better");
        });
        assertEquals(asking.parties.size(), plan.unplaced().size());
    }

    /// Six sites of six floors of four rooms; two classes, four sources, a hundred people at most.
    private static Asking town(long seed) {
        var random = new SplittableRandom(seed);
        var asking = new Asking();
        for (int site = 1; site <= 6; site++) {
            asking.site(site);
            for (int floor = 1; floor <= 6; floor++) {
                asking.floor(site, floor, 4);
            }
        }
        for (int i = 0; i < 60; i++) {
            int source = random.nextInt(4);
            int personClass = random.nextInt(2);
            int household = random.nextInt(30);
            asking.party(party -> new Party(
                    party.id(),
                    1,
                    personClass,
                    source,
                    0,
                    false,
                    Asking.spot(random.nextInt(7)),
                    random.nextInt(900),
                    household));
        }
        return asking;
    }
}
