package org.huhang.planning.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.huhang.planning.rooms.Remedy.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why this room, why none, and what would help.
class R06_WhyTest {
    @Test
    void theOtherRoomsAreCountedByWhatBarsThem() {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 2)
                .room(1, 2, 1, Room::outOfService)
                .site(2)
                .floor(2, 1, 2)
                .site(3)
                .floor(3, 1, 1)
                .taken(211, Asking.CLOSE, 8, Room.NEVER)
                .taken(311, Asking.SECONDARY, 7, Room.NEVER)
                .people(1, Asking.CLOSE, 7);
        var why = new RoomReasons(asking.question(), asking.plan()).why(1);
        assertEquals(111, why.room());
        assertEquals(0, why.metres());
        assertEquals(List.of(new RoomWhy.Choice(112, 0)), why.others());
        assertEquals(1, why.able());
        assertEquals(
                List.of(
                        new RoomBar(RoomRule.TAKEN, 2, 0),
                        new RoomBar(RoomRule.SERVICE, 1, 1),
                        new RoomBar(RoomRule.CLASS_APART, 1, 0),
                        new RoomBar(RoomRule.SOURCE_APART, 2, 1)),
                why.bars());
        assertThrows(IllegalArgumentException.class, () -> new RoomReasons(asking.question(), asking.plan()).noRoom(1));
    }

    private static Asking oneRoom(Room room) {
        var asking = new Asking().site(1).people(1, Asking.CLOSE, 7);
        asking.rooms.add(room);
        return asking;
    }

    private static Room room(int beds, boolean barrierFree, boolean bathroom, int readyIn) {
        return new Room(111, 1, 1, 1, Room.OWN_AIR, beds, barrierFree, bathroom, 1, readyIn);
    }

    private static Remedy first(Asking asking) {
        return asking.noRoom(1).remedies().getFirst();
    }

    private static Party changed(Asking asking, int people, int care, boolean barrierFree) {
        var party = asking.parties.getFirst();
        var changed = new Party(
                party.id(), people, party.personClass(), party.source(), care, barrierFree, party.at(), 720, -1);
        asking.parties.set(0, changed);
        return changed;
    }

    @Test
    void theRestOfACellEnds() {
        assertEquals(new Remedy(Kind.END_REST, 1, 111, 90, 1, 0), first(oneRoom(room(1, false, true, 90))));
    }

    @Test
    void whatIsOutOfServiceIsRepaired() {
        assertEquals(new Remedy(Kind.REPAIR, 1, 111, 0, 1, 0), first(oneRoom(room(1, false, true, Room.NEVER))));
    }

    @Test
    void aReserveSiteOpensInSixHours() {
        var asking = oneRoom(room(1, false, true, 0));
        asking.sites.set(0, new QuarantineSite(1, Asking.spot(1), 1, List.of(), 360, 10));
        assertEquals(new Remedy(Kind.OPEN_SITE, 1, 111, 360, 1, 0), first(asking));
    }

    @Test
    void aRoomWithTwoBedsIsNamed() {
        var asking = oneRoom(room(1, false, true, 0));
        changed(asking, 2, 0, false);
        assertEquals(
                List.of(
                        new Remedy(Kind.EXTRA_BED, 1, 111, 0, 1, 1),
                        new Remedy(Kind.NEW_ROOM, Remedy.NO_SITE, Remedy.NO_ROOM, 0, 1, 2)),
                asking.noRoom(1).remedies());
        assertEquals(List.of(new RoomBar(RoomRule.BEDS, 1, 1)), asking.noRoom(1).bars());
    }

    @Test
    void aRampABathroomOrCareIsNamed() {
        var asking = oneRoom(room(1, false, true, 0));
        changed(asking, 1, 0, true);
        assertEquals(new Remedy(Kind.RAMP, 1, 111, 0, 1, 0), first(asking));
        assertEquals(new Remedy(Kind.BATHROOM, 1, 111, 0, 1, 0), first(oneRoom(room(1, true, false, 0))));

        asking = oneRoom(room(1, true, true, 0));
        changed(asking, 1, 1, false);
        assertEquals(new Remedy(Kind.CARE, 1, 111, 0, 1, Room.NEVER), first(asking));
        asking.sites.set(0, new QuarantineSite(1, Asking.spot(1), 1, List.of(new CareWay(0, 42)), 0, 10));
        asking.rules(rules -> new PlacingRules(rules.classesApart(), true, true, List.of(new CareWay(0, 30)), 0, 0));
        assertEquals(new Remedy(Kind.CARE, 1, 111, 0, 1, 12), first(asking));
    }

    @Test
    void staffOrALicenceForTheClassIsNamed() {
        var asking = oneRoom(room(1, false, true, 0));
        asking.sites.set(0, new QuarantineSite(1, Asking.spot(1), 1, List.of(), 0, 0));
        assertEquals(new Remedy(Kind.MORE_STAFF, 1, 111, 0, 1, 1), first(asking));
        asking.sites.set(0, new QuarantineSite(1, Asking.spot(1), 0b10, List.of(), 0, 10));
        assertEquals(new Remedy(Kind.SERVE_CLASS, 1, 111, 0, 1, 0), first(asking));
    }

    /// A floor of two, both taken: by one's own source, by another, by another class.
    @ParameterizedTest
    @CsvSource({"0, 7, ROOM_FREE, 1, 300", "0, 8, CELL_FREE, 2, 500", "1, 7, ZONE_FREE, 2, 500"})
    void whoLeavesMakesRoom(int personClass, int source, Kind kind, int rooms, int minutes) {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 2)
                .taken(111, personClass, source, 300)
                .taken(112, personClass, source, 500)
                .people(1, Asking.CLOSE, 7);
        var first = first(asking);
        assertEquals(kind, first.kind());
        assertEquals(rooms, first.rooms());
        assertEquals(minutes, first.inMinutes());
    }

    @Test
    void whoStaysForeverIsNoRemedy() {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 1)
                .taken(111, Asking.CLOSE, 7, Room.NEVER)
                .people(1, Asking.CLOSE, 7);
        assertEquals(Kind.NEW_ROOM, first(asking).kind());
    }

    /// What is ready before the party is due comes before what is cheaper and later.
    @Test
    void whatHelpsInTimeComesFirst() {
        var asking = new Asking()
                .site(1)
                .room(1, 1, 1, room -> new Room(111, 1, 1, 1, Room.OWN_AIR, 1, false, true, 1, 721))
                .site(new QuarantineSite(2, Asking.spot(2), 1, List.of(), 360, 10))
                .floor(2, 1, 1)
                .people(1, Asking.CLOSE, 7);
        assertEquals(
                List.of(Kind.OPEN_SITE, Kind.END_REST, Kind.NEW_ROOM),
                asking.noRoom(1).remedies().stream().map(Remedy::kind).toList());
    }

    @Test
    void aRemedyTakenHelps() {
        var asking = new Asking()
                .site(1)
                .floor(1, 1, 1)
                .room(1, 2, 1, room -> new Room(121, 1, 1, 2, Room.OWN_AIR, 1, false, true, 1, 90))
                .people(1, Asking.CLOSE, 7)
                .people(1, Asking.CLOSE, 8);
        int left = asking.plan().unplaced().getFirst();
        assertEquals(Kind.END_REST, asking.noRoom(left).remedies().getFirst().kind());
        asking.rooms.set(1, new Room(121, 1, 1, 2, Room.OWN_AIR, 1, false, true, 1, 0));
        assertEquals(List.of(), asking.plan().unplaced());
    }
}
