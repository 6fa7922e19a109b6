package org.huhang.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// When the day goes wrong: someone does not come, is quarantined, or a post is new. Everything published
/// stays, but for the seats of who cannot hold them any more; each hole is filled by the chain that moves
/// fewest people. What was published as open was told so: somebody free is called to it, but nobody is moved.
///
/// @param roster the new roster, pinned as the published one was
/// @param changes seats that changed hands
/// @param disturbed who serves otherwise than published so that a hole is filled, and was not the cause of it;
///     who is free and called to a seat that was open before is not among them
/// @param open seats that nobody could be found for within the length of a chain
public record Replan(Roster roster, List<Comparison.Change> changes, List<Integer> disturbed, List<Integer> open) {
    /// Most people moved to fill one hole.
    private static final int LONGEST_CHAIN = 3;
    /// At a person for a seat, of all holes together and of all open seats: within a second, however many are hopeless.
    private static final long MOST_LOOKS = 4_000_000;

    /// @param staffing as it is now: the absent are away or unfit for their span, new seats stand at the end
    /// @param published as it was told, seats that were left open among them; shorter than `staffing` when seats
    ///     are new
    /// @param now epoch second; seats that have begun before it keep their holders, what has ended is left
    ///     alone
    public static Replan of(Staffing staffing, Roster published, long now) {
        var before = published.grown(staffing.seats().size());
        var board = new Board(staffing, before);
        var holes = new ArrayList<Integer>();
        var openBefore = new ArrayList<Integer>();
        var absent = new TreeSet<Integer>();
        var movable = new BitSet();
        for (int seat = 0; seat < before.size(); seat++) {
            int holder = before.person(seat);
            if (board.seat(seat).end() <= now) {
                continue;
            }
            if (holder == Roster.NOBODY) {
                (seat < published.size() ? openBefore : holes).add(seat);
            } else if (!present(board, holder, seat)) {
                absent.add(holder);
                board.clear(seat);
                holes.add(seat);
            } else {
                movable.set(seat, board.seat(seat).start() > now);
            }
        }
        var nearest = new Nearest(staffing);
        fill(board, holes, new Chains(board, nearest, movable, MOST_LOOKS), LONGEST_CHAIN);
        var disturbed = Comparison.people(Comparison.changes(before, before.filled(board.toArray()))).stream()
                .filter(person -> !absent.contains(person))
                .toList();
        fill(board, openBefore, new Chains(board, nearest, movable, MOST_LOOKS), 1);
        var after = before.filled(board.toArray());
        var changes = Comparison.changes(before, after);
        var open = IntStream.range(0, after.size())
                .filter(seat -> board.seat(seat).end() > now && after.person(seat) == Roster.NOBODY)
                .boxed()
                .toList();
        return new Replan(after, changes, disturbed, open);
    }

    /// By start; whoever is free is called to each before anybody is moved for one.
    private static void fill(Board board, List<Integer> seats, Chains chains, int longest) {
        seats.sort((one, other) ->
                Long.compare(board.seat(one).start(), board.seat(other).start()));
        seats.forEach(seat -> chains.fill(seat, 1));
        if (longest > 1) {
            seats.stream()
                    .filter(seat -> board.holder(seat) == Roster.NOBODY)
                    .forEach(seat -> chains.fill(seat, longest));
        }
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
