package org.huhang.planning;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The first roster: seat by seat in the order of time, each to the one who has rested longest among the
/// near, then what stayed empty by chains. Under a steady demand this finds the round in which a post's
/// people relieve one another.
final class Greedy {
    /// How many that fit are compared; more only cost time.
    private static final int COMPARED = 40;
    /// One hour more of rest weighs as much as so many points, one hour more of service in the week as so
    /// many.
    private static final int REST_POINTS = 1;

    private static final int TIGHT_REST_POINTS = 6;
    private static final int WEEK_POINTS = 4;
    private static final int RESTED_HOURS = 72;
    /// So few must keep to their round: what is nicer waits for the search.
    private static final int FEW = 12;

    private static final int CHAIN = 3;
    /// Of all chains together: some seconds, however many seats cannot be filled.
    private static final long MOST_LOOKS = 100_000_000;

    private final Board board;
    private final Nearest nearest;

    Greedy(Board board, Nearest nearest) {
        this.board = board;
        this.nearest = nearest;
    }

    void fill() {
        var empty = IntStream.range(0, board.staffing.seats().size())
                .filter(seat -> board.holder(seat) == Roster.NOBODY)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                seat -> board.seat(seat).start())
                        .thenComparingInt(seat -> nearest.order(seat).length)
                        .thenComparingInt(seat -> seat))
                .toList();
        empty.forEach(this::place);
        var free = new BitSet();
        empty.forEach(free::set);
        var chains = new Chains(board, nearest, free, MOST_LOOKS);
        var repair = new Repair(board, nearest, free);
        for (int seat : empty) {
            // for a seat that nobody may hold no search is long enough
            if (board.holder(seat) == Roster.NOBODY && nearest.order(seat).length > 0 && !chains.fill(seat, CHAIN)) {
                repair.fill(seat);
            }
        }
    }

    private void place(int seat) {
        int best = Roster.NOBODY;
        long least = Long.MAX_VALUE;
        int compared = 0;
        boolean tight = nearest.order(seat).length <= FEW;
        for (int person : nearest.order(seat)) {
            if (board.fits(person, seat)) {
                long points = (tight ? 0 : Cost.of(board, person, seat))
                        + (long) WEEK_POINTS * board.minutesInWeekOf(seat, person) / 60
                        - (long) (tight ? TIGHT_REST_POINTS : REST_POINTS)
                                * board.idleHours(person, seat, RESTED_HOURS);
                if (points < least) {
                    least = points;
                    best = person;
                }
                if (++compared == COMPARED) {
                    break;
                }
            }
        }
        if (best != Roster.NOBODY) {
            board.assign(seat, best);
        }
    }
}
