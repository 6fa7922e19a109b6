package org.huhang.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// For a hole that no chain fills: the days around it are cleared, at its post and at others of its closed loop,
/// and filled anew in the order of time with some chance, until fewer seats are empty than before. As good a
/// result is kept, too, so that a hole can wander to where it can be filled.
final class Repair {
    private static final int TRIES = 4_000;
    /// Looks at a seat or at a person for a seat, of all repairs together: some seconds. What is asked for and cannot
    /// be had leaves hundreds of holes, and each would be tried for as long as the first.
    private static final long MOST_LOOKS = 100_000_000;

    private static final int MOST_DAYS = 8;
    private static final int NOISE_HOURS = 24;
    private static final int RESTED_HOURS = 72;

    private final Board board;
    private final Nearest nearest;
    private final BitSet movable;
    private final SplittableRandom random = new SplittableRandom(1);
    private long looks;

    Repair(Board board, Nearest nearest, BitSet movable) {
        this.board = board;
        this.nearest = nearest;
        this.movable = movable;
    }

    void fill(int hole) {
        int empty = hole;
        for (int attempt = 0; attempt < TRIES && looks < MOST_LOOKS; attempt++) {
            var around = around(empty, 1 + random.nextInt(MOST_DAYS));
            int before = holes(around);
            int[] held = around.stream().mapToInt(board::holder).toArray();
            around.forEach(this::clear);
            around.forEach(this::place);
            int after = holes(around);
            if (after == 0) {
                return;
            }
            if (after > before) {
                around.forEach(this::clear);
                for (int at = 0; at < held.length; at++) {
                    if (held[at] != Roster.NOBODY) {
                        board.assign(around.get(at), held[at]);
                    }
                }
            } else {
                empty = around.stream()
                        .filter(seat -> board.holder(seat) == Roster.NOBODY)
                        .findFirst()
                        .orElse(empty);
            }
        }
    }

    /// The seats at the hole's post or in its loop that start within some days of it, by start.
    private List<Integer> around(int hole, int days) {
        var centre = board.seat(hole);
        var around = new ArrayList<Integer>();
        looks += movable.cardinality();
        for (int seat : movable.stream().toArray()) {
            var other = board.seat(seat);
            boolean near =
                    other.post() == centre.post() || (centre.loop() != Seat.OPEN && other.loop() == centre.loop());
            if (near && Math.abs(other.start() - centre.start()) <= days * 86_400L) {
                around.add(seat);
            }
        }
        around.sort((one, other) ->
                Long.compare(board.seat(one).start(), board.seat(other).start()));
        return around;
    }

    private int holes(List<Integer> seats) {
        return (int) seats.stream()
                .filter(seat -> board.holder(seat) == Roster.NOBODY)
                .count();
    }

    private void clear(int seat) {
        if (board.holder(seat) != Roster.NOBODY) {
            board.clear(seat);
        }
    }

    private void place(int seat) {
        int best = Roster.NOBODY;
        int most = Integer.MIN_VALUE;
        looks += nearest.order(seat).length;
        for (int person : nearest.order(seat)) {
            if (board.fits(person, seat)) {
                int rested = board.idleHours(person, seat, RESTED_HOURS) + random.nextInt(NOISE_HOURS);
                if (rested > most) {
                    most = rested;
                    best = person;
                }
            }
        }
        if (best != Roster.NOBODY) {
            board.assign(seat, best);
        }
    }
}
