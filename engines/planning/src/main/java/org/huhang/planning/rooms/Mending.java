package org.huhang.planning.rooms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.IntStream;

/// For those left over: a cell that nobody has, or one whose people fit into their group's other rooms.
final class Mending {
    private final RoomBoard board;
    private final Ground ground;
    private final Seating seating;
    private final int[] cellGroup;

    /// @param cellGroup by cell the group that has it; changed here
    Mending(RoomBoard board, Seating seating, int[] cellGroup) {
        this.board = board;
        this.seating = seating;
        this.cellGroup = cellGroup;
        ground = board.ground;
    }

    /// Cells in which nobody of the group lies are anybody's.
    void letGo() {
        for (int cell = 0; cell < cellGroup.length; cell++) {
            if (board.cellCount[cell] == 0 && ground.cellGroup[cell] == Ground.OPEN) {
                cellGroup[cell] = Shares.NOBODY;
            }
        }
    }

    /// Who is like somebody who could not be helped is passed over: it is a matter of time, and all rounds
    /// do it.
    void mend() {
        letGo();
        var hopeless = new HashSet<Long>();
        for (int party : board.unplaced()) {
            long alike = (long) ground.groupOf[party] << 32 | ground.needOf[party];
            if (!hopeless.contains(alike)
                    && !seating.push(party, seating.rooms(ground.groupOf[party], cellGroup))
                    && !claim(party)
                    && !steal(party)) {
                hopeless.add(alike);
            }
        }
    }

    private boolean claim(int party) {
        int group = ground.groupOf[party];
        int[] cells = IntStream.range(0, ground.cells)
                .filter(cell -> cellGroup[cell] == Shares.NOBODY && mayHave(cell, group))
                .boxed()
                .sorted(Comparator.comparingInt(cell -> ground.metres[party][ground.cellSite[cell]]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int cell : cells) {
            cellGroup[cell] = group;
            if (seating.push(party, seating.rooms(group, cellGroup))) {
                return true;
            }
            cellGroup[cell] = Shares.NOBODY;
        }
        return false;
    }

    /// Whether the rules let a group have an empty cell, as all others lie.
    private boolean mayHave(int cell, int group) {
        int own = ground.cellGroup[cell];
        int personClass = ground.groups.get(group).personClass();
        int only = ground.zoneClass[ground.cellZone[cell]];
        if ((own != Ground.OPEN && own != group)
                || (only != Ground.OPEN && only != personClass)
                || !ground.serves(ground.cellSite[cell], group)) {
            return false;
        }
        for (int other = 0; other < ground.cells; other++) {
            if (other != cell
                    && board.cellCount[other] > 0
                    && ground.cellZone[other] == ground.cellZone[cell]
                    && ground.groups.get(cellGroup[other]).personClass() != personClass) {
                return false;
            }
        }
        return true;
    }

    /// Empties another group's cell, those with the fewest people first; all are put back when that does
    /// not help.
    private boolean steal(int party) {
        int group = ground.groupOf[party];
        int[] free = new int[ground.groups.size()];
        for (int cell = 0; cell < ground.cells; cell++) {
            if (cellGroup[cell] >= 0) {
                free[cellGroup[cell]] += free(cell);
            }
        }
        int[] cells = IntStream.range(0, ground.cells)
                .filter(cell -> board.cellCount[cell] > 0 && cellGroup[cell] != group)
                .filter(cell -> ground.cellGroup[cell] == Ground.OPEN && mayHave(cell, group))
                .filter(cell -> Arrays.stream(ground.cellRooms[cell]).anyMatch(room -> ground.suits(party, room)))
                .filter(cell -> free[cellGroup[cell]] - free(cell) >= board.cellCount[cell])
                .boxed()
                .sorted(Comparator.comparingInt(cell -> board.cellCount[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int cell : cells) {
            if (steal(party, cell)) {
                return true;
            }
        }
        return false;
    }

    private int free(int cell) {
        int free = 0;
        for (int room : ground.cellRooms[cell]) {
            free += ground.usable[room] && board.partyIn[room] == RoomBoard.NONE ? 1 : 0;
        }
        return free;
    }

    private boolean steal(int party, int cell) {
        int group = ground.groupOf[party];
        int owner = cellGroup[cell];
        int[] before = board.roomOf.clone();
        cellGroup[cell] = group;
        int[] others = seating.rooms(owner, cellGroup);
        boolean isEmptied = true;
        for (int room : ground.cellRooms[cell]) {
            int who = board.partyIn[room];
            if (who != RoomBoard.NONE && isEmptied) {
                board.clear(who);
                isEmptied = seating.push(who, others);
            }
        }
        if (isEmptied && seating.push(party, seating.rooms(group, cellGroup))) {
            return true;
        }
        cellGroup[cell] = owner;
        board.restore(before);
        return false;
    }
}
