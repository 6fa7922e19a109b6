package org.huhang.planning.rooms;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A group's parties into the rooms of its cells: each into the best free one, those that few rooms suit
/// first; who finds none makes others move on, along the shortest chain that ends in a free room. Within
/// the group's rooms nobody is left over whom another order would have placed, unless a site's staff is the
/// limit.
final class Seating {
    /// Metres that lying apart from the household weighs as much as.
    private static final int APART = 1_000_000;
    /// Metres that a bed which is not needed weighs as much as: more than any way.
    private static final int WASTED = 100_000;
    /// Metres for another cell, or care that is not needed: less than any way.
    private static final int OTHER = 3;

    private final RoomBoard board;
    private final Ground ground;
    private final int[] from;
    private final int[] seen;
    private int look;

    Seating(RoomBoard board) {
        this.board = board;
        ground = board.ground;
        from = new int[ground.roomCell.length];
        seen = new int[ground.roomCell.length];
    }

    /// The usable rooms of some cells, by cell and door.
    int[] rooms(int group, int[] cellGroup) {
        return IntStream.range(0, ground.cells)
                .filter(cell -> cellGroup[cell] == group)
                .flatMap(cell -> Arrays.stream(ground.cellRooms[cell])
                        .filter(room -> ground.usable[room])
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                room -> ground.room(room).door()))
                        .mapToInt(Integer::intValue))
                .toArray();
    }

    void seat(int group, int[] rooms) {
        int[] parties = ground.groupParties[group];
        for (int party : byTightness(parties, rooms)) {
            if (board.roomOf[party] == RoomBoard.NONE) {
                toBest(party, rooms);
            }
        }
        if (!allPlaced(parties) && !mend(parties, rooms)) {
            // as many as can be, the most urgent ones
            for (int party : parties) {
                if (board.roomOf[party] != RoomBoard.NONE) {
                    board.clear(party);
                }
            }
            var hopeless = new BitSet();
            for (int party : byDue(parties)) {
                int need = ground.needOf[party];
                if (!hopeless.get(need) && !toBest(party, rooms) && !push(party, rooms)) {
                    hopeless.set(need);
                }
            }
        }
    }

    private boolean mend(int[] parties, int[] rooms) {
        for (int party : parties) {
            if (board.roomOf[party] == RoomBoard.NONE && !push(party, rooms)) {
                return false;
            }
        }
        return true;
    }

    private boolean allPlaced(int[] parties) {
        return Arrays.stream(parties).allMatch(party -> board.roomOf[party] != RoomBoard.NONE);
    }

    private int[] byDue(int[] parties) {
        return Arrays.stream(parties)
                .boxed()
                .sorted(Comparator.comparingInt(party -> ground.party(party).dueMinute()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] byTightness(int[] parties, int[] rooms) {
        int[] suited = new int[ground.needs.size()];
        for (int need = 0; need < suited.length; need++) {
            for (int room : rooms) {
                suited[need] += ground.will[need][room] ? 1 : 0;
            }
        }
        return Arrays.stream(parties)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(party -> suited[ground.needOf[party]])
                        .thenComparingInt(party -> ground.household[party])
                        .thenComparingInt(party -> ground.party(party).dueMinute()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean toBest(int party, int[] rooms) {
        int best = RoomBoard.NONE;
        long least = Long.MAX_VALUE;
        for (int room : rooms) {
            if (board.partyIn[room] != RoomBoard.NONE) {
                continue;
            }
            long cost = cost(party, room);
            if (cost < least && board.isFree(party, room)) {
                least = cost;
                best = room;
            }
        }
        if (best != RoomBoard.NONE) {
            board.put(party, best);
        }
        return best != RoomBoard.NONE;
    }

    private long cost(int party, int room) {
        var who = ground.party(party);
        long cost = ground.metres[party][ground.roomSite[room]];
        cost += (long) WASTED * ground.wasted(party, room);
        cost += board.cellCount[ground.roomCell[room]] == 0 ? OTHER * 4L : 0;
        cost += (long) OTHER * Integer.bitCount(ground.siteCare[ground.roomSite[room]] & ~who.care());
        int household = ground.household[party];
        if (household != Party.ALONE) {
            cost += apart(household, room);
        }
        return cost;
    }

    private long apart(int household, int room) {
        boolean isBegun = false;
        boolean isNear = false;
        boolean isHere = false;
        for (int other : ground.householdParties[household]) {
            int own = board.roomOf[other];
            if (own != RoomBoard.NONE) {
                isBegun = true;
                isHere |= ground.roomSite[own] == ground.roomSite[room];
                isNear |= ground.roomCell[own] == ground.roomCell[room];
            }
        }
        for (int own : ground.householdRooms[household]) {
            isBegun = true;
            isHere |= ground.roomSite[own] == ground.roomSite[room];
            isNear |= ground.roomCell[own] == ground.roomCell[room];
        }
        return !isBegun || isNear ? 0 : isHere ? 100 : APART;
    }

    /// Along a chain of others who move on, as short as can be.
    boolean push(int party, int[] rooms) {
        look++;
        var queue = new ArrayDeque<Integer>();
        queue.add(RoomBoard.NONE);
        while (!queue.isEmpty()) {
            int left = queue.remove();
            int mover = left == RoomBoard.NONE ? party : board.partyIn[left];
            for (int room : rooms) {
                if (seen[room] == look || !ground.suits(mover, room)) {
                    continue;
                }
                from[room] = left;
                if (board.partyIn[room] != RoomBoard.NONE) {
                    seen[room] = look;
                    queue.add(room);
                } else if (move(party, room)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @return false when a site's staff would have too many
    private boolean move(int party, int end) {
        if (!isCaredFor(party, end)) {
            return false;
        }
        int free = end;
        while (from[free] != RoomBoard.NONE) {
            int left = from[free];
            int mover = board.partyIn[left];
            board.clear(mover);
            board.put(mover, free);
            free = left;
        }
        board.put(party, free);
        return true;
    }

    private boolean isCaredFor(int party, int end) {
        shift(party, end, 1);
        boolean isCaredFor = true;
        for (int room = end; room != RoomBoard.NONE; room = from[room]) {
            isCaredFor &= board.staffLeft[ground.roomSite[room]] >= 0;
        }
        shift(party, end, -1);
        return isCaredFor;
    }

    private void shift(int party, int end, int sign) {
        for (int room = end; room != RoomBoard.NONE; room = from[room]) {
            int left = from[room];
            int people = sign * board.people(left == RoomBoard.NONE ? party : board.partyIn[left]);
            board.staffLeft[ground.roomSite[room]] -= people;
            if (left != RoomBoard.NONE) {
                board.staffLeft[ground.roomSite[left]] += people;
            }
        }
    }
}
