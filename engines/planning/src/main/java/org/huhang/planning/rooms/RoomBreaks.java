package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Every hard rule that a plan breaks, each looked at from the question alone: slow, plain, and apart from
/// the planner. What taken rooms break among themselves is a fact and not told.
public final class RoomBreaks {
    private final Placing question;
    private final Map<Integer, QuarantineSite> sites;
    private final Map<Integer, Room> rooms = new HashMap<>();
    /// By room: the cell and the zone, each named by its least room.
    private final Map<Integer, Integer> cells;
    private final Map<Integer, Integer> zones;
    private final List<RoomBreak> found = new ArrayList<>();

    /// Somebody in a room, placed or there before.
    private record Guest(int party, int room, int people, int personClass, int source, boolean isPlaced) {}

    private RoomBreaks(Placing question) {
        this.question = question;
        sites = question.sitesById();
        question.rooms().forEach(room -> rooms.put(room.id(), room));
        cells = named(List.of(Key.FLOOR, Key.AIR));
        zones = switch (question.rules().classesApart()) {
            case CELL -> cells;
            case BUILDING -> named(List.of(Key.FLOOR, Key.AIR, Key.BUILDING));
            case SITE -> named(List.of(Key.SITE));
        };
    }

    /// @param roomOf room by party, ids of the question
    /// @throws IllegalArgumentException when the question has no such party or room
    public static List<RoomBreak> of(Placing question, Map<Integer, Integer> roomOf) {
        var breaks = new RoomBreaks(question);
        breaks.look(new TreeMap<>(roomOf));
        return List.copyOf(breaks.found);
    }

    private enum Key {
        FLOOR,
        AIR,
        BUILDING,
        SITE;

        String of(Room room) {
            return switch (this) {
                case FLOOR -> room.site() + "/" + room.building() + "/" + room.floor();
                case AIR ->
                    room.airPath() == Room.OWN_AIR ? "own " + room.id() : room.site() + " air " + room.airPath();
                case BUILDING -> room.site() + " building " + room.building();
                case SITE -> "site " + room.site();
            };
        }
    }

    /// Each room takes the least name among those that share a key with it, until no name changes.
    private Map<Integer, Integer> named(List<Key> keys) {
        var names = new HashMap<Integer, Integer>();
        rooms.keySet().forEach(id -> names.put(id, id));
        boolean changes = true;
        while (changes) {
            changes = false;
            for (var key : keys) {
                var least = new HashMap<String, Integer>();
                rooms.values().forEach(room -> least.merge(key.of(room), name(names, room.id()), Math::min));
                for (var room : rooms.values()) {
                    int name = least.getOrDefault(key.of(room), room.id());
                    changes |= name != name(names, room.id());
                    names.put(room.id(), name);
                }
            }
        }
        return names;
    }

    private static int name(Map<Integer, Integer> names, int room) {
        return names.getOrDefault(room, room);
    }

    private void look(Map<Integer, Integer> roomOf) {
        var guests = new ArrayList<Guest>();
        for (var each : question.taken()) {
            guests.add(new Guest(each.party(), each.room(), each.people(), each.personClass(), each.source(), false));
        }
        var parties = new HashMap<Integer, Party>();
        question.parties().forEach(party -> parties.put(party.id(), party));
        roomOf.forEach((id, roomId) -> {
            var party = parties.get(id);
            var room = rooms.get(roomId);
            if (party == null || room == null) {
                throw new IllegalArgumentException("there is no party " + id + " or no room " + roomId);
            }
            alone(party, room);
            guests.add(new Guest(id, roomId, party.people(), party.personClass(), party.source(), true));
        });
        together(guests);
    }

    private QuarantineSite site(Room room) {
        var site = sites.get(room.site());
        if (site == null) {
            throw new IllegalStateException("there is no site " + room.site());
        }
        return site;
    }

    /// What does not depend on others.
    private void alone(Party party, Room room) {
        var site = site(room);
        var rules = question.rules();
        unless(party.people() <= room.beds(), RoomRule.BEDS, party, room);
        unless(rules.isReady(room.readyInMinutes()), RoomRule.SERVICE, party, room);
        unless(rules.isReady(site.opensInMinutes()), RoomRule.SITE_OPEN, party, room);
        unless(site.serves(party.personClass()), RoomRule.SITE_CLASS, party, room);
        unless(isCaredFor(party, site), RoomRule.CARE, party, room);
        unless(room.barrierFree() || !party.barrierFree(), RoomRule.BARRIER_FREE, party, room);
        unless(room.ownBathroom() || !rules.ownBathroom(), RoomRule.OWN_BATHROOM, party, room);
    }

    private boolean isCaredFor(Party party, QuarantineSite site) {
        for (int kind = 0; kind <= 30; kind++) {
            int each = kind;
            boolean isNeeded = (party.care() >> kind & 1) == 1;
            if (isNeeded
                    && site.care().stream()
                            .noneMatch(way -> way.kind() == each
                                    && way.minutes() <= question.rules().careLimit(each))) {
                return false;
            }
        }
        return true;
    }

    private void unless(boolean holds, RoomRule rule, Party party, Room room) {
        if (!holds) {
            found.add(new RoomBreak(rule, party.id(), room.id(), RoomBreak.NOBODY));
        }
    }

    private void together(List<Guest> guests) {
        var byZone = new TreeMap<Integer, List<Guest>>();
        var bySite = new TreeMap<Integer, List<Guest>>();
        for (var guest : guests) {
            byZone.computeIfAbsent(name(zones, guest.room), zone -> new ArrayList<>())
                    .add(guest);
            var room = rooms.get(guest.room);
            if (room != null) {
                bySite.computeIfAbsent(room.site(), site -> new ArrayList<>()).add(guest);
            }
        }
        byZone.values().forEach(this::neighbours);
        bySite.forEach((site, there) -> {
            int people = there.stream().mapToInt(Guest::people).sum();
            int most = question.sites().stream()
                    .filter(each -> each.id() == site)
                    .mapToInt(QuarantineSite::mostPeople)
                    .sum();
            there.stream()
                    .filter(Guest::isPlaced)
                    .max(Comparator.comparingInt(Guest::party))
                    .filter(last -> people > most)
                    .ifPresent(
                            last -> found.add(new RoomBreak(RoomRule.STAFF, last.party, last.room, RoomBreak.NOBODY)));
        });
    }

    /// Each placed one beside the others of its zone: the first that stands against it is named.
    private void neighbours(List<Guest> guests) {
        for (var guest : guests) {
            if (!guest.isPlaced) {
                continue;
            }
            first(RoomRule.TAKEN, guest, guests, other -> other.room == guest.room);
            first(RoomRule.CLASS_APART, guest, guests, other -> other.personClass != guest.personClass);
            if (question.rules().sourcesApart()) {
                first(
                        RoomRule.SOURCE_APART,
                        guest,
                        guests,
                        other -> other.source != guest.source && name(cells, other.room) == name(cells, guest.room));
            }
        }
    }

    private void first(RoomRule rule, Guest guest, List<Guest> guests, Predicate<Guest> isAgainst) {
        for (var other : guests) {
            if (!other.equals(guest) && isAgainst.test(other)) {
                found.add(new RoomBreak(rule, guest.party, guest.room, other.party));
                return;
            }
        }
    }
}
