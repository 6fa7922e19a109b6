package org.huhang.planning.rooms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What is asked: these parties into these rooms. A site that turns out unfit is the same question: its
/// rooms out of service, its parties asked anew.
public record Placing(
        PlacingRules rules, List<QuarantineSite> sites, List<Room> rooms, List<Party> parties, List<TakenRoom> taken) {
    /// @throws IllegalArgumentException when an id comes twice or a room or site is not there
    public Placing {
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        parties = List.copyOf(parties);
        taken = List.copyOf(taken);
        var siteIds = unique("site", sites.stream().map(QuarantineSite::id).toList());
        var roomIds = unique("room", rooms.stream().map(Room::id).toList());
        unique("party", parties.stream().map(Party::id).toList());
        unique("taken room", taken.stream().map(TakenRoom::room).toList());
        rooms.forEach(room -> mustBe(siteIds, room.site(), "site"));
        taken.forEach(each -> mustBe(roomIds, each.room(), "room"));
    }

    private static HashSet<Integer> unique(String what, List<Integer> ids) {
        var all = new HashSet<Integer>();
        for (int id : ids) {
            if (!all.add(id)) {
                throw new IllegalArgumentException(what + " " + id + " comes twice");
            }
        }
        return all;
    }

    private static void mustBe(HashSet<Integer> ids, int id, String what) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("there is no " + what + " " + id);
        }
    }

    Map<Integer, QuarantineSite> sitesById() {
        var byId = new HashMap<Integer, QuarantineSite>();
        sites.forEach(site -> byId.put(site.id(), site));
        return byId;
    }
}
