package org.huhang.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Moves that have a chance: among a seat's own candidates, the nearer the likelier, and with the seat that
/// stands in the way given in exchange. Public because the solver makes it.
public final class RosterMoves implements MoveIteratorFactory<RosterSolution, RosterMove> {
    private static final int TRIES = 30;
    private static final int NEIGHBOURS = 20;
    private static final int LONGEST_BLOCK = 14;

    private record Moment(long start, int skill, int loop) {}

    private @Nullable Crew crew;
    private List<List<Placement>> neighbours = List.of();

    @Override
    public void phaseStarted(ScoreDirector<RosterSolution> director) {
        crew = new Crew(director.getWorkingSolution());
        neighbours = neighbours(crew.all());
        director.getWorkingSolution().begun.run();
    }

    @Override
    public void phaseEnded(ScoreDirector<RosterSolution> director) {
        crew = null;
    }

    @Override
    public long getSize(ScoreDirector<RosterSolution> director) {
        return (long) director.getWorkingSolution().placements.size() * NEIGHBOURS;
    }

    @Override
    public Iterator<RosterMove> createOriginalMoveIterator(ScoreDirector<RosterSolution> director) {
        throw new UnsupportedOperationException("these moves are drawn, not listed");
    }

    @Override
    public Iterator<RosterMove> createRandomMoveIterator(ScoreDirector<RosterSolution> director, Random random) {
        var all = Objects.requireNonNull(crew);
        all.catchUp();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public RosterMove next() {
                var move = new RosterMove(all);
                for (int attempt = 0; move.isEmpty() && attempt < TRIES; attempt++) {
                    draw(all, move, random);
                }
                return move;
            }
        };
    }

    private void draw(Crew all, RosterMove move, RandomGenerator random) {
        var open = all.open();
        boolean fill = !open.isEmpty() && random.nextInt(4) == 0;
        var from = fill ? open : all.free;
        var seat = from.get(random.nextInt(from.size()));
        var other = candidate(seat, random);
        int kind = random.nextInt(100);
        if (kind < 25) {
            if (other != null && other != seat.worker) {
                move.give(seat, other);
            }
        } else if (kind < 60) {
            exchange(all, seat, other, move, random);
        } else if (kind < 85) {
            block(all, seat, other, move, random);
        } else {
            atOneTime(seat, move, random);
        }
    }

    /// The nearer of two draws: candidates stand in order of distance.
    private static @Nullable Worker candidate(Placement seat, RandomGenerator random) {
        int size = seat.candidates.size();
        if (size == 0) {
            return null;
        }
        int first = random.nextInt(size);
        return seat.candidates.get(Math.min(first, random.nextInt(size)));
    }

    /// The other takes this seat, and the holder gets the one that stands in the other's way, or any of
    /// theirs.
    private static void exchange(
            Crew all, Placement seat, @Nullable Worker other, RosterMove move, RandomGenerator random) {
        if (other == null || other == seat.worker) {
            return;
        }
        var theirs = all.heldBy(other);
        Placement back = null;
        for (var own : theirs) {
            if (Turns.clash(other.rules, other.person, own.seat, seat.seat)) {
                back = own;
                break;
            }
        }
        if (back == null && !theirs.isEmpty()) {
            back = theirs.get(random.nextInt(theirs.size()));
        }
        if (back != null && !back.pinned && back.allows(seat.worker)) {
            move.give(seat, other).give(back, seat.worker);
        }
    }

    /// Two people exchange whatever they may of some days.
    private static void block(
            Crew all, Placement seat, @Nullable Worker other, RosterMove move, RandomGenerator random) {
        var holder = seat.worker;
        if (other == null || holder == null || other == holder) {
            return;
        }
        int first = seat.seat.day() - random.nextInt(3);
        int last = first + random.nextInt(LONGEST_BLOCK);
        hand(all.heldBy(holder), other, first, last, move);
        hand(all.heldBy(other), holder, first, last, move);
    }

    private static void hand(List<Placement> seats, Worker to, int first, int last, RosterMove move) {
        for (var own : seats) {
            if (own.seat.day() >= first && own.seat.day() <= last && !own.pinned && own.allows(to)) {
                move.give(own, to);
            }
        }
    }

    /// Two seats that start together, for the same skill and near one another.
    private void atOneTime(Placement seat, RosterMove move, RandomGenerator random) {
        var near = neighbours.get(seat.index);
        if (near.isEmpty()) {
            return;
        }
        var other = near.get(random.nextInt(near.size()));
        if (other.worker != seat.worker && other.allows(seat.worker) && seat.allows(other.worker)) {
            move.give(seat, other.worker).give(other, seat.worker);
        }
    }

    private static List<List<Placement>> neighbours(List<Placement> all) {
        Map<Moment, List<Placement>> together = new HashMap<>();
        for (var one : all) {
            if (!one.pinned) {
                together.computeIfAbsent(moment(one), moment -> new ArrayList<>())
                        .add(one);
            }
        }
        var near = new ArrayList<List<Placement>>();
        for (var one : all) {
            near.add(together.getOrDefault(moment(one), List.of()).stream()
                    .filter(other -> other != one)
                    .sorted(Comparator.comparingInt(other -> other.seat.at().metresTo(one.seat.at())))
                    .limit(NEIGHBOURS)
                    .toList());
        }
        return near;
    }

    private static Moment moment(Placement one) {
        return new Moment(one.seat.start(), one.seat.skill(), one.seat.loop());
    }
}
