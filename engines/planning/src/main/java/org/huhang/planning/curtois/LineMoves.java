package org.huhang.planning.curtois;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Moves over blocks of consecutive days: another content for one employee's, an exchange between two, the
/// same days a day earlier or later; and, seldom because dear, new rows for a few employees at once by
/// [Reline]. Only rows that break no rule are proposed. Public because the solver makes it.
public final class LineMoves implements MoveIteratorFactory<Shiftplan, LineMove> {
    private static final int TRIES = 60;
    private static final int LONGEST_BLOCK = 14;
    /// One in so many moves is a reline: about as much time for them as for all others together.
    private static final int RELINE_ONE_IN = 3_000;

    private @Nullable Desk desk;

    @Override
    public void phaseStarted(ScoreDirector<Shiftplan> director) {
        var plan = director.getWorkingSolution();
        desk = new Desk(plan.tables, plan.lines);
    }

    @Override
    public void phaseEnded(ScoreDirector<Shiftplan> director) {
        desk = null;
    }

    @Override
    public long getSize(ScoreDirector<Shiftplan> director) {
        var plan = director.getWorkingSolution();
        return (long) plan.lines.size() * plan.tables.days * LONGEST_BLOCK;
    }

    @Override
    public Iterator<LineMove> createOriginalMoveIterator(ScoreDirector<Shiftplan> director) {
        throw new UnsupportedOperationException("these moves are drawn, not listed");
    }

    @Override
    public Iterator<LineMove> createRandomMoveIterator(ScoreDirector<Shiftplan> director, Random random) {
        var all = Objects.requireNonNull(desk);
        all.catchUp();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public LineMove next() {
                var move = new LineMove(all);
                if (random.nextInt(RELINE_ONE_IN) == 0) {
                    new Relines(all, random).into(move);
                }
                for (int attempt = 0; move.isEmpty() && attempt < TRIES; attempt++) {
                    draw(all, move, random);
                }
                return move;
            }
        };
    }

    private static void draw(Desk desk, LineMove move, RandomGenerator random) {
        int days = desk.tables.days;
        int employee = random.nextInt(desk.tables.staff);
        int length = random.nextInt(LONGEST_BLOCK);
        length = 1 + Math.min(length, random.nextInt(LONGEST_BLOCK));
        int from = random.nextInt(days);
        int to = Math.min(days, from + length);
        int kind = random.nextInt(100);
        if (kind < 35) {
            exchange(desk, employee, from, to, move, random);
        } else if (kind < 60) {
            refill(desk, employee, from, to, move, random);
        } else if (kind < 85) {
            cover(desk, employee, from, length, move, random);
        } else {
            slide(desk, employee, from, to, move, random);
        }
    }

    /// A shift that lacks people on a day, for a block of days that holds it.
    private static void cover(Desk desk, int employee, int day, int length, LineMove move, RandomGenerator random) {
        var tables = desk.tables;
        int[] allowed = tables.allowed[employee];
        for (int probe = 0; probe < allowed.length; probe++) {
            int shift = allowed[random.nextInt(allowed.length)];
            if (desk.working[day][shift] < tables.required[day][shift]) {
                int from = Math.max(0, day - random.nextInt(length));
                int[] row = desk.lines.get(employee).row.toArray();
                for (int at = from; at < Math.min(tables.days, from + length); at++) {
                    row[at] = tables.dayOff[employee][at] ? Instance.OFF : shift;
                }
                offer(desk, employee, row, move);
                return;
            }
        }
    }

    private static void exchange(Desk desk, int employee, int from, int to, LineMove move, RandomGenerator random) {
        if (desk.tables.staff < 2) {
            return;
        }
        int other = random.nextInt(desk.tables.staff - 1);
        other += other >= employee ? 1 : 0;
        int[] one = desk.lines.get(employee).row.toArray();
        int[] two = desk.lines.get(other).row.toArray();
        boolean differ = false;
        for (int day = from; day < to; day++) {
            differ |= one[day] != two[day];
            int shift = one[day];
            one[day] = two[day];
            two[day] = shift;
        }
        if (differ) {
            offer(desk, employee, one, move);
            if (!move.isEmpty() && !offer(desk, other, two, move)) {
                move.clear();
            }
        }
    }

    /// All days off, or all one shift, or each day its own.
    private static void refill(Desk desk, int employee, int from, int to, LineMove move, RandomGenerator random) {
        int[] row = desk.lines.get(employee).row.toArray();
        int[] allowed = desk.tables.allowed[employee];
        int kind = allowed.length == 0 ? 0 : random.nextInt(4);
        int shift = kind == 0 ? Instance.OFF : allowed[random.nextInt(allowed.length)];
        for (int day = from; day < to; day++) {
            if (desk.tables.dayOff[employee][day] || kind == 0) {
                row[day] = Instance.OFF;
            } else {
                row[day] = kind == 1 ? allowed[random.nextInt(allowed.length)] : shift;
            }
        }
        offer(desk, employee, row, move);
    }

    /// The block moves by a day, and the day it meets goes to its other end.
    private static void slide(Desk desk, int employee, int from, int to, LineMove move, RandomGenerator random) {
        if (to - from < 2) {
            return;
        }
        int[] row = desk.lines.get(employee).row.toArray();
        if (random.nextBoolean()) {
            int first = row[from];
            System.arraycopy(row, from + 1, row, from, to - from - 1);
            row[to - 1] = first;
        } else {
            int last = row[to - 1];
            System.arraycopy(row, from, row, from + 1, to - from - 1);
            row[from] = last;
        }
        offer(desk, employee, row, move);
    }

    private static boolean offer(Desk desk, int employee, int[] shifts, LineMove move) {
        var line = desk.lines.get(employee);
        if (line.row.same(shifts)) {
            return false;
        }
        if (desk.holds(employee, shifts)) {
            move.give(line, new Row(shifts, 0));
            return true;
        }
        // a row that breaks rules from the start may at least become less bad
        var row = line.row.breaches == 0 ? line.row : desk.row(employee, shifts);
        if (row.breaches < line.row.breaches) {
            move.give(line, row);
            return true;
        }
        return false;
    }
}
