package org.huhang.bench;

import java.util.function.Consumer;
import org.huhang.planning.Progress;
import org.huhang.planning.Tally;

/// Prints the score over time, a line for each doubling of the seconds and for the first roster without a
/// flaw.
final class RosterTable implements Consumer<Progress> {
    private final long start = System.nanoTime();
    private double next;
    private double feasible = -1;

    @Override
    public void accept(Progress progress) {
        double now = seconds();
        boolean whole = progress.hard() + progress.unfilled() == 0;
        boolean first = whole && feasible < 0;
        if (first) {
            feasible = now;
        }
        if (first || now >= next) {
            line(now, progress.hard(), progress.unfilled(), progress.soft());
            next = Math.max(0.5, now * 1.4);
        }
    }

    void end(Tally tally) {
        line(seconds(), tally.hard(), tally.unfilled(), tally.soft());
    }

    /// Seconds from the start to the first roster without a flaw; negative when there was none.
    double feasibleAfter() {
        return feasible;
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void line(double seconds, long hard, long unfilled, long soft) {
        System.out.printf("%8.1f s  hard %d  empty %d  soft %,d%n", seconds, hard, unfilled, soft);
    }
}
