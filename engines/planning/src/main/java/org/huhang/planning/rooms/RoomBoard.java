package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Who lies where so far: parties and rooms by index.
final class RoomBoard {
    static final int NONE = -1;

    final Ground ground;
    final int[] roomOf;
    final int[] partyIn;
    final int[] staffLeft;
    final int[] cellCount;

    RoomBoard(Ground ground) {
        this.ground = ground;
        roomOf = new int[ground.groupOf.length];
        partyIn = new int[ground.roomCell.length];
        cellCount = new int[ground.cells];
        staffLeft = ground.staffLeft.clone();
        Arrays.fill(roomOf, NONE);
        Arrays.fill(partyIn, NONE);
    }

    RoomBoard copy() {
        var copy = new RoomBoard(ground);
        System.arraycopy(roomOf, 0, copy.roomOf, 0, roomOf.length);
        System.arraycopy(partyIn, 0, copy.partyIn, 0, partyIn.length);
        System.arraycopy(cellCount, 0, copy.cellCount, 0, cellCount.length);
        System.arraycopy(staffLeft, 0, copy.staffLeft, 0, staffLeft.length);
        return copy;
    }

    /// Into a free room.
    void put(int party, int room) {
        if (partyIn[room] != NONE || roomOf[party] != NONE) {
            throw new IllegalStateException("party " + party + " or room " + room + " is not free");
        }
        roomOf[party] = room;
        partyIn[room] = party;
        cellCount[ground.roomCell[room]]++;
        staffLeft[ground.roomSite[room]] -= people(party);
    }

    void clear(int party) {
        int room = roomOf[party];
        if (room == NONE) {
            throw new IllegalStateException("party " + party + " is nowhere");
        }
        roomOf[party] = NONE;
        partyIn[room] = NONE;
        cellCount[ground.roomCell[room]]--;
        staffLeft[ground.roomSite[room]] += people(party);
    }

    /// Everybody to where they were.
    void restore(int[] rooms) {
        for (int party = 0; party < rooms.length; party++) {
            if (roomOf[party] != rooms[party] && roomOf[party] != NONE) {
                clear(party);
            }
        }
        for (int party = 0; party < rooms.length; party++) {
            if (roomOf[party] != rooms[party]) {
                put(party, rooms[party]);
            }
        }
    }

    int people(int party) {
        return ground.party(party).people();
    }

    /// A free room that suits, at a site with staff enough; class and source are not looked at.
    boolean isFree(int party, int room) {
        return partyIn[room] == NONE && ground.suits(party, room) && people(party) <= staffLeft[ground.roomSite[room]];
    }

    void read(Map<Integer, Integer> rooms) {
        var roomIndex = new HashMap<Integer, Integer>();
        ground.question.rooms().forEach(room -> roomIndex.put(room.id(), roomIndex.size()));
        for (int party = 0; party < roomOf.length; party++) {
            Integer id = rooms.get(ground.party(party).id());
            if (id != null) {
                Integer room = roomIndex.get(id);
                if (room == null) {
                    throw new IllegalArgumentException("there is no room " + id);
                }
                put(party, room);
            }
        }
    }

    RoomPlan told() {
        var rooms = new TreeMap<Integer, Integer>();
        var unplaced = new ArrayList<Integer>();
        for (int party = 0; party < roomOf.length; party++) {
            if (roomOf[party] == NONE) {
                unplaced.add(party);
            } else {
                rooms.put(ground.party(party).id(), ground.room(roomOf[party]).id());
            }
        }
        var ids = unplaced.stream()
                .sorted(Comparator.comparingInt(party -> ground.party(party).dueMinute()))
                .map(party -> ground.party(party).id())
                .toList();
        return new RoomPlan(rooms, ids, score());
    }

    int[] unplaced() {
        return IntStream.range(0, roomOf.length)
                .filter(party -> roomOf[party] == NONE)
                .boxed()
                .sorted(Comparator.comparingInt(party -> ground.party(party).dueMinute()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    RoomScore score() {
        int unplaced = 0;
        long due = 0;
        int wasted = 0;
        long metres = 0;
        for (int party = 0; party < roomOf.length; party++) {
            if (roomOf[party] == NONE) {
                unplaced++;
                due += ground.party(party).dueMinute();
            } else {
                wasted += ground.wasted(party, roomOf[party]);
                metres += ground.metres[party][ground.roomSite[roomOf[party]]];
            }
        }
        int splitSites = 0;
        int splitCells = 0;
        for (int household = 0; household < ground.householdParties.length; household++) {
            splitSites += split(household, ground.roomSite);
            splitCells += split(household, ground.roomCell);
        }
        var opened = new Opened(ground);
        for (int cell = 0; cell < ground.cells; cell++) {
            if (cellCount[cell] > 0) {
                opened.add(cell);
            }
        }
        return new RoomScore(unplaced, due, splitSites, wasted, metres, splitCells, opened.cells, opened.sites());
    }

    /// How many sites or cells too many a household lies in.
    int split(int household, int[] partOf) {
        int[] members = ground.householdParties[household];
        int[] lying = ground.householdRooms[household];
        int parts = 0;
        for (int i = 0; i < members.length + lying.length; i++) {
            int room = roomAt(members, lying, i);
            if (room == NONE) {
                continue;
            }
            boolean isNew = true;
            for (int j = 0; j < i && isNew; j++) {
                int other = roomAt(members, lying, j);
                isNew = other == NONE || partOf[other] != partOf[room];
            }
            parts += isNew ? 1 : 0;
        }
        return Math.max(0, parts - 1);
    }

    private int roomAt(int[] members, int[] lying, int i) {
        return i < members.length ? roomOf[members[i]] : lying[i - members.length];
    }

    /// Cells and sites that had nobody in them.
    private static final class Opened {
        private final Ground ground;
        private final BitSet cellsBefore = new BitSet();
        private final BitSet sitesBefore = new BitSet();
        private final BitSet sites = new BitSet();
        private int cells;

        Opened(Ground ground) {
            this.ground = ground;
            for (int room : ground.takenRooms) {
                cellsBefore.set(ground.roomCell[room]);
                sitesBefore.set(ground.roomSite[room]);
            }
        }

        void add(int cell) {
            cells += cellsBefore.get(cell) ? 0 : 1;
            sites.set(ground.cellSite[cell]);
        }

        int sites() {
            sites.andNot(sitesBefore);
            return sites.cardinality();
        }
    }
}
