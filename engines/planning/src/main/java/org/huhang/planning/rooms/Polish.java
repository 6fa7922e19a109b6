package org.huhang.planning.rooms;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Betters a plan within the cells that the groups have: somebody moves to a free room or changes rooms with
/// another, when households then lie nearer together or, with them as they were, ways are shorter.
final class Polish {
    private static final long WASTED = 1L << 32;
    private static final int LOOK = 1 << 12;

    private final RoomBoard board;
    private final Ground ground;
    private final SplittableRandom random;

    Polish(RoomBoard board, SplittableRandom random) {
        this.board = board;
        this.random = random;
        ground = board.ground;
    }

    /// @param rooms by group
    void better(int[][] rooms, long steps, BooleanSupplier stop) {
        int parties = board.roomOf.length;
        for (long step = 0; step < steps && parties > 0; step++) {
            if (step % LOOK == 0 && stop.getAsBoolean()) {
                return;
            }
            int party = random.nextInt(parties);
            int[] own = rooms[ground.groupOf[party]];
            if (board.roomOf[party] == RoomBoard.NONE || own.length == 0) {
                continue;
            }
            int room = own[random.nextInt(own.length)];
            int other = board.partyIn[room];
            if (room == board.roomOf[party] || !ground.suits(party, room)) {
                continue;
            }
            if (other == RoomBoard.NONE) {
                move(party, room);
            } else if (ground.suits(other, board.roomOf[party])) {
                change(party, other);
            }
        }
    }

    private void move(int party, int room) {
        int from = board.roomOf[party];
        int before = apart(party);
        board.clear(party);
        if (!board.isFree(party, room)) {
            board.put(party, from);
            return;
        }
        board.put(party, room);
        long ways = way(party, room) - way(party, from);
        if (!isBetter(apart(party) - before, ways)) {
            board.clear(party);
            board.put(party, from);
        }
    }

    private void change(int one, int other) {
        int here = board.roomOf[one];
        int there = board.roomOf[other];
        long ways = way(one, there) + way(other, here) - way(one, here) - way(other, there);
        if (ways > 0 && ground.household[one] == Party.ALONE && ground.household[other] == Party.ALONE) {
            return;
        }
        int before = apart(one, other);
        swap(one, other, here, there);
        if (board.staffLeft[ground.roomSite[here]] < 0
                || board.staffLeft[ground.roomSite[there]] < 0
                || !isBetter(apart(one, other) - before, ways)) {
            swap(one, other, there, here);
        }
    }

    private void swap(int one, int other, int here, int there) {
        board.clear(one);
        board.clear(other);
        board.put(one, there);
        board.put(other, here);
    }

    /// Sites first, waste and ways second, cells third: `wider` counts a site a thousand times.
    private static boolean isBetter(int wider, long ways) {
        int sites = Math.floorDiv(wider + 500, 1_000);
        int cells = wider - 1_000 * sites;
        return sites != 0 ? sites < 0 : ways != 0 ? ways < 0 : cells <= 0;
    }

    /// Metres, and what is wasted: more than all ways.
    private long way(int party, int room) {
        return WASTED * ground.wasted(party, room) + ground.metres[party][ground.roomSite[room]];
    }

    private int apart(int one, int other) {
        int household = ground.household[other];
        return apart(one) + (household == ground.household[one] || household == Party.ALONE ? 0 : apart(other));
    }

    private int apart(int party) {
        int household = ground.household[party];
        return household == Party.ALONE
                ? 0
                : 1_000 * board.split(household, ground.roomSite) + board.split(household, ground.roomCell);
    }
}
