package org.huhang.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Fills an empty seat by moving few people: somebody free takes it; or somebody leaves one or two other seats
/// for it, which somebody free takes; and so on. Fewer people come first, and of those who could do it alone
/// the cheapest.
final class Chains {
    /// A seat changed hands; [Roster#NOBODY] is one of the hands.
    private record Step(int seat, int from, int to) {}

    private static final int COMPARED = 50;
    /// How many people may be looked at for one chain; keeps a hopeless seat from holding everything up.
    private static final int PATIENCE = 400_000;

    private final Board board;
    private final Nearest nearest;
    private final BitSet movable;
    private final BitSet moved = new BitSet();
    private final List<Step> steps = new ArrayList<>();
    private int patience;
    private long looks;

    /// @param movable seats whose holders may be taken away for another seat
    /// @param looks at a person, for all seats together; when they are used up no further seat is tried
    Chains(Board board, Nearest nearest, BitSet movable, long looks) {
        this.board = board;
        this.nearest = nearest;
        this.movable = movable;
        this.looks = looks;
    }

    /// Fills the seat with at most `longest` people moved.
    ///
    /// @return whether it is filled; if not, the board is as it was
    boolean fill(int seat, int longest) {
        for (int people = 1; people <= longest && looks > 0; people++) {
            patience = PATIENCE;
            moved.clear();
            steps.clear();
            boolean filled = attempt(seat, people);
            looks -= PATIENCE - patience;
            if (filled) {
                return true;
            }
        }
        return false;
    }

    private boolean attempt(int seat, int people) {
        return people == 1 ? call(seat) : pull(seat, people);
    }

    private boolean call(int seat) {
        int best = Roster.NOBODY;
        long least = Long.MAX_VALUE;
        int compared = 0;
        for (int person : nearest.order(seat)) {
            patience--;
            if (!moved.get(person) && board.fits(person, seat)) {
                long cost = Cost.of(board, person, seat);
                if (cost < least) {
                    least = cost;
                    best = person;
                }
                if (++compared == COMPARED) {
                    break;
                }
            }
        }
        if (best == Roster.NOBODY) {
            return false;
        }
        place(seat, best);
        return true;
    }

    private boolean pull(int seat, int people) {
        for (int person : nearest.order(seat)) {
            if (patience < 0) {
                return false;
            }
            if (moved.get(person) || !Eligibility.holds(board.rules, board.person(person), board.seat(seat))) {
                continue;
            }
            for (int[] left : board.releases(person, seat, people - 1)) {
                if (Arrays.stream(left).allMatch(movable::get) && swap(seat, person, left, people - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The person leaves these seats for this one, and others fill what they left.
    private boolean swap(int seat, int person, int[] left, int people) {
        int before = steps.size();
        int movedBefore = moved.cardinality();
        for (int own : left) {
            change(own, Roster.NOBODY);
        }
        place(seat, person);
        boolean filled = true;
        for (int at = 0; at < left.length && filled; at++) {
            int used = moved.cardinality() - movedBefore - 1;
            filled = attemptUpTo(left[at], people - used - (left.length - at - 1));
        }
        while (!filled && steps.size() > before) {
            undo();
        }
        return filled;
    }

    private boolean attemptUpTo(int seat, int people) {
        for (int few = 1; few <= people; few++) {
            if (attempt(seat, few)) {
                return true;
            }
        }
        return false;
    }

    private void place(int seat, int person) {
        change(seat, person);
        moved.set(person);
    }

    private void change(int seat, int person) {
        int before = board.holder(seat);
        if (before != Roster.NOBODY) {
            board.clear(seat);
        }
        if (person != Roster.NOBODY) {
            board.assign(seat, person);
        }
        steps.add(new Step(seat, before, person));
    }

    private void undo() {
        var last = steps.removeLast();
        if (last.to() != Roster.NOBODY) {
            board.clear(last.seat());
            moved.clear(last.to());
        }
        if (last.from() != Roster.NOBODY) {
            board.assign(last.seat(), last.from());
        }
    }
}
