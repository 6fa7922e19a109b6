package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huhang.planning.Spot;

/// A question put together piece by piece. Rooms are numbered site, floor, door: 312 is the second door on
/// floor 1 of site 3. Sites lie ten kilometres apart on a line.
final class Asking {
    static final int CLOSE = 0;
    static final int SECONDARY = 1;
    static final int ANY_SOURCE = 7;
    static final int DIALYSIS = 2;

    final List<QuarantineSite> sites = new ArrayList<>();
    final List<Room> rooms = new ArrayList<>();
    final List<Party> parties = new ArrayList<>();
    final List<TakenRoom> taken = new ArrayList<>();
    PlacingRules rules = new PlacingRules(PlacingRules.Apart.SITE, true, true, List.of(), 0, 0);

    Asking site(int id) {
        return site(new QuarantineSite(id, spot(id), 0xff, List.of(), 0, 1_000));
    }

    Asking site(QuarantineSite site) {
        sites.add(site);
        return this;
    }

    static Spot spot(int site) {
        return new Spot(10_000 * site, 0);
    }

    /// Plain single rooms, in service, with their own bathroom and air.
    Asking floor(int site, int floor, int doors) {
        for (int door = 1; door <= doors; door++) {
            room(site, floor, door, room -> room);
        }
        return this;
    }

    Asking room(int site, int floor, int door, UnaryOperator<Room> change) {
        rooms.add(change.apply(
                new Room(100 * site + 10 * floor + door, site, 1, floor, Room.OWN_AIR, 1, false, true, door, 0)));
        return this;
    }

    /// Single people, near site 1, numbered on.
    Asking people(int count, int personClass, int source) {
        for (int i = 0; i < count; i++) {
            party(party -> new Party(
                    party.id(), 1, personClass, source, 0, false, party.at(), party.dueMinute(), Party.ALONE));
        }
        return this;
    }

    Asking party(UnaryOperator<Party> change) {
        parties.add(change.apply(
                new Party(parties.size() + 1, 1, CLOSE, ANY_SOURCE, 0, false, new Spot(10_000, 0), 720, Party.ALONE)));
        return this;
    }

    Asking taken(int room, int personClass, int source, int freeInMinutes) {
        taken.add(new TakenRoom(room, 1_000 + room, 1, personClass, source, Party.ALONE, freeInMinutes));
        return this;
    }

    Asking rules(UnaryOperator<PlacingRules> change) {
        rules = change.apply(rules);
        return this;
    }

    static PlacingRules apart(PlacingRules rules, PlacingRules.Apart classes, boolean sources) {
        return new PlacingRules(
                classes,
                sources,
                rules.ownBathroom(),
                rules.careLimits(),
                rules.readyWithinMinutes(),
                rules.headroomPercent());
    }

    Placing question() {
        return new Placing(rules, sites, rooms, parties, taken);
    }

    RoomPlan plan() {
        return RoomPlanner.place(question(), 1);
    }

    /// How many of the parties have a room, none of them against a rule.
    int placed() {
        var plan = plan();
        var breaks = RoomBreaks.of(question(), plan.roomOf());
        if (!breaks.isEmpty()) {
            throw new AssertionError(breaks.toString());
        }
        return plan.roomOf().size();
    }

    /// The rules that a plan by hand breaks, `party:room` each.
    String breaks(Map<Integer, Integer> roomOf) {
        return RoomBreaks.of(question(), new TreeMap<>(roomOf)).stream()
                .map(each -> each.rule() + " " + each.party() + ":" + each.room())
                .collect(Collectors.joining(", "));
    }

    NoRoom noRoom(int party) {
        return new RoomReasons(question(), plan()).noRoom(party);
    }
}
