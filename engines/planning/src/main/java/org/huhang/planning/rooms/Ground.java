package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The question in indices: rooms, sites, parties in its order; cells, zones and groups numbered. A group
/// is the people who may lie in one cell: of one class and, when sources are kept apart, of one source.
final class Ground {
    static final int OPEN = -1;
    /// Nobody may be added: what lies there is mixed already, or no group that is asked for.
    static final int BARRED = -2;

    final Placing question;
    final int[] roomCell;
    final int[] roomSite;
    /// Free, in service, open, with what the rules ask of every room.
    final boolean[] usable;

    final int cells;
    final int zones;
    final int[][] cellRooms;
    final int[] cellSite;
    final int[] cellZone;
    /// The group that alone may lie in a cell, for those who do; [#OPEN] or [#BARRED].
    final int[] cellGroup;
    /// The class that alone may lie in a zone; [#OPEN] or [#BARRED].
    final int[] zoneClass;

    final List<Group> groups = new ArrayList<>();
    final int[] groupOf;
    final int[][] groupParties;

    /// What parties ask of a room, each different asking once.
    final List<Need> needs = new ArrayList<>();
    final int[] needOf;
    /// By need and room: whether the room itself will do, whoever else is there.
    final boolean[][] will;

    final int[] siteCare;
    /// People more that a site's staff can care for; never below 0.
    final int[] staffLeft;

    /// By party and site.
    final int[][] metres;
    final int[] household;
    final int[][] householdParties;
    final int[] takenRooms;
    /// Where others of a household lie already.
    final int[][] householdRooms;

    record Group(int personClass, int source) {}

    Ground(Placing question) {
        this.question = question;
        var rules = question.rules();
        var rooms = question.rooms();
        var sites = question.sites();
        var siteIndex = new HashMap<Integer, Integer>();
        sites.forEach(site -> siteIndex.put(site.id(), siteIndex.size()));
        var roomIndex = new HashMap<Integer, Integer>();
        rooms.forEach(room -> roomIndex.put(room.id(), roomIndex.size()));

        var parts = Cells.of(rooms, rules.classesApart());
        roomCell = parts.cellOf;
        cells = parts.cells();
        zones = parts.zones();
        cellRooms = listed(roomCell, cells);
        roomSite = rooms.stream().mapToInt(room -> at(siteIndex, room.site())).toArray();
        cellSite = new int[cells];
        cellZone = new int[cells];
        usable = new boolean[rooms.size()];
        for (int i = 0; i < usable.length; i++) {
            cellSite[roomCell[i]] = roomSite[i];
            cellZone[roomCell[i]] = parts.zoneOf[i];
            var room = rooms.get(i);
            usable[i] = rules.isReady(room.readyInMinutes())
                    && rules.isReady(sites.get(roomSite[i]).opensInMinutes())
                    && (room.ownBathroom() || !rules.ownBathroom());
        }

        var parties = question.parties();
        var groupIndex = new HashMap<Group, Integer>();
        groupOf = new int[parties.size()];
        for (int i = 0; i < groupOf.length; i++) {
            var group = group(parties.get(i).personClass(), parties.get(i).source());
            if (groupIndex.putIfAbsent(group, groups.size()) == null) {
                groups.add(group);
            }
            groupOf[i] = at(groupIndex, group);
        }
        groupParties = listed(groupOf, groups.size());

        siteCare = sites.stream().mapToInt(rules::careNear).toArray();
        staffLeft = sites.stream().mapToInt(QuarantineSite::mostPeople).toArray();
        cellGroup = new int[cells];
        zoneClass = new int[zones];
        Arrays.fill(cellGroup, OPEN);
        Arrays.fill(zoneClass, OPEN);
        int[] cellSource = new int[cells];
        for (var each : question.taken()) {
            int room = at(roomIndex, each.room());
            usable[room] = false;
            staffLeft[roomSite[room]] = Math.max(0, staffLeft[roomSite[room]] - each.people());
            int zone = cellZone[roomCell[room]];
            boolean isSame = zoneClass[zone] == OPEN || zoneClass[zone] == each.personClass();
            zoneClass[zone] = isSame ? each.personClass() : BARRED;
            int cell = roomCell[room];
            boolean isAlone = cellGroup[cell] == OPEN || cellSource[cell] == each.source() || !rules.sourcesApart();
            cellSource[cell] = each.source();
            cellGroup[cell] = isAlone && cellGroup[cell] != BARRED
                    ? groupIndex.getOrDefault(group(each.personClass(), each.source()), BARRED)
                    : BARRED;
        }

        for (int cell = 0; cell < cells; cell++) {
            if (cellGroup[cell] >= 0 && !serves(cellSite[cell], cellGroup[cell])) {
                cellGroup[cell] = BARRED;
            }
        }
        var needIndex = new HashMap<Need, Integer>();
        needOf = new int[parties.size()];
        for (int i = 0; i < needOf.length; i++) {
            var need = Need.of(parties.get(i));
            if (needIndex.putIfAbsent(need, needs.size()) == null) {
                needs.add(need);
            }
            needOf[i] = at(needIndex, need);
        }
        will = new boolean[needs.size()][rooms.size()];
        for (int need = 0; need < will.length; need++) {
            for (int room = 0; room < usable.length; room++) {
                will[need][room] =
                        usable[room] && needs.get(need).isWithin(Need.metBy(rooms.get(room), siteCare[roomSite[room]]));
            }
        }

        metres = new int[parties.size()][sites.size()];
        for (int i = 0; i < metres.length; i++) {
            for (int site = 0; site < sites.size(); site++) {
                metres[i][site] = parties.get(i).at().metresTo(sites.get(site).at());
            }
        }
        var households = new HashMap<Integer, Integer>();
        household = new int[parties.size()];
        for (int i = 0; i < household.length; i++) {
            int id = parties.get(i).household();
            household[i] = id == Party.ALONE ? Party.ALONE : numbered(households, id);
        }
        householdParties = listed(household, households.size());
        takenRooms = question.taken().stream()
                .mapToInt(each -> at(roomIndex, each.room()))
                .toArray();
        int[] takenHousehold = question.taken().stream()
                .mapToInt(each -> households.getOrDefault(each.household(), Party.ALONE))
                .toArray();
        householdRooms = listed(takenHousehold, households.size());
        for (int[] list : householdRooms) {
            Arrays.setAll(list, i -> takenRooms[list[i]]);
        }
    }

    private Group group(int personClass, int source) {
        return new Group(personClass, question.rules().sourcesApart() ? source : 0);
    }

    private static <K> int at(Map<K, Integer> index, K key) {
        Integer found = index.get(key);
        if (found == null) {
            throw new IllegalStateException("no index of " + key);
        }
        return found;
    }

    private static int numbered(Map<Integer, Integer> index, int key) {
        Integer found = index.putIfAbsent(key, index.size());
        return found == null ? index.size() - 1 : found;
    }

    /// The indices of each number from 0; negative ones are left out.
    private static int[][] listed(int[] numbers, int count) {
        int[] sizes = new int[count];
        for (int number : numbers) {
            if (number >= 0) {
                sizes[number]++;
            }
        }
        int[][] lists = new int[count][];
        Arrays.setAll(lists, i -> new int[sizes[i]]);
        for (int i = numbers.length - 1; i >= 0; i--) {
            if (numbers[i] >= 0) {
                lists[numbers[i]][--sizes[numbers[i]]] = i;
            }
        }
        return lists;
    }

    Party party(int party) {
        return question.parties().get(party);
    }

    Room room(int room) {
        return question.rooms().get(room);
    }

    /// Whether the room itself suits the party, whoever else is there.
    boolean suits(int party, int room) {
        return will[needOf[party]][room];
    }

    /// Beds and a barrier-free room that a party does not need.
    int wasted(int party, int room) {
        var who = party(party);
        var what = room(room);
        return what.beds() - who.people() + (what.barrierFree() && !who.barrierFree() ? 1 : 0);
    }

    /// Whether there is a room that it could have if nobody else were asked for.
    boolean anyRoom(int party) {
        int group = groupOf[party];
        for (int room = 0; room < roomCell.length; room++) {
            int cell = roomCell[room];
            if (suits(party, room)
                    && serves(roomSite[room], group)
                    && (cellGroup[cell] == OPEN || cellGroup[cell] == group)
                    && (zoneClass[cellZone[cell]] == OPEN
                            || zoneClass[cellZone[cell]] == groups.get(group).personClass())) {
                return true;
            }
        }
        return false;
    }

    boolean serves(int site, int group) {
        return question.sites().get(site).serves(groups.get(group).personClass());
    }
}
