package org.huhang.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// When the day goes wrong: someone does not come, is quarantined, or a post is new. Everything published
/// stays, but for the seats of who cannot hold them any more; each hole is filled by the chain that moves
/// fewest people.
///
/// @param roster the new roster, pinned as the published one was
/// @param changes seats that changed hands
/// @param disturbed who serves otherwise than published, and was not the cause of it
/// @param open seats that nobody could be found for within the length of a chain
public record Replan(Roster roster, List<Comparison.Change> changes, List<Integer> disturbed, List<Integer> open) {
    /// Most people moved to fill one hole.
    private static final int LONGEST_CHAIN = 3;

    /// @param staffing as it is now: the absent are away or unfit for their span, new seats stand at the end
    /// @param published as it was told; shorter than `staffing` when seats are new
    /// @param now epoch second; seats that have begun before it keep their holders, what has ended is left
    ///     alone
    public static Replan of(Staffing staffing, Roster published, long now) {
        var before = published.grown(staffing.seats().size());
        var board = new Board(staffing, before);
        var holes = new ArrayList<Integer>();
        var absent = new TreeSet<Integer>();
        var movable = new BitSet();
        for (int seat = 0; seat < before.size(); seat++) {
            int holder = before.person(seat);
            if (board.seat(seat).end() <= now) {
                continue;
            }
            if (holder == Roster.NOBODY) {
                holes.add(seat);
            } else if (!present(board, holder, seat)) {
                absent.add(holder);
                board.clear(seat);
                holes.add(seat);
            } else {
                movable.set(seat, board.seat(seat).start() > now);
            }
        }
        holes.sort((one, other) ->
                Long.compare(board.seat(one).start(), board.seat(other).start()));
        var chains = new Chains(board, new Nearest(staffing), movable);
        holes.forEach(hole -> chains.fill(hole, LONGEST_CHAIN));
        var after = before.filled(board.toArray());
        var changes = Comparison.changes(before, after);
        var disturbed = Comparison.people(changes).stream()
                .filter(person -> !absent.contains(person))
                .toList();
        var open = IntStream.range(0, after.size())
                .filter(seat -> board.seat(seat).end() > now && after.person(seat) == Roster.NOBODY)
                .boxed()
                .toList();
        return new Replan(after, changes, disturbed, open);
    }

    /// What was told of the person since may bar the seat: illness, being away, going into a closed loop or
    /// leaving it, a shorter shift agreed. A published seat may break another rule, by hand and on purpose;
    /// that is no reason to take it from anyone.
    private static boolean present(Board board, int person, int seat) {
        var who = board.person(person);
        var what = board.seat(seat);
        return Eligibility.fit(who, what)
                && Eligibility.here(who, what)
                && Eligibility.inLoop(who, what)
                && Eligibility.agreed(who, what);
    }
}
