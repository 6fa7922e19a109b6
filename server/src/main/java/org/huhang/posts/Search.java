package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huhang.planning.Planner;
import org.huhang.planning.Progress;
import org.huhang.planning.Roster;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One search of the engine on its own thread, with what is told of it: twice a second how good the best is, and every
/// two seconds the best itself, so that another server can go on from there.
final class Search {
    private static final Logger LOG = Logger.getLogger(Search.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long KEEP_NANOS = Duration.ofSeconds(2).toNanos();

    private final RunStore store;
    private final RunId run;
    private final UUID node;
    private final PlanStaffing plan;
    private final long before;
    private final WallClock wall;
    private final Planner planner;
    private final long begun = System.nanoTime();
    private volatile RunView.@Nullable RunPoint best;
    private volatile int @Nullable [] holders;
    private long kept = System.nanoTime() - KEEP_NANOS;
    private RunView.@Nullable RunPoint told;

    /// @param before milliseconds searched earlier, by a server that is gone
    Search(RunStore store, RunStore.Run run, UUID node, PlanStaffing plan, Roster start, long before, WallClock wall) {
        this.store = store;
        this.run = run.id();
        this.node = node;
        this.plan = plan;
        this.before = before;
        this.wall = wall;
        var left = Duration.ofSeconds(run.atMostSeconds()).minusMillis(before);
        planner = new Planner(
                plan.staffing, start, Planner.Settings.of(run.seed(), left.isNegative() ? Duration.ZERO : left));
    }

    void stop() {
        planner.stop();
    }

    /// On the caller's thread, until its time is over or somebody stops it.
    int[] solve() {
        var watching = new AtomicBoolean(true);
        var watch = Thread.ofVirtual().name("posts-search-watch").start(() -> watch(watching));
        try {
            var found = plan.holders(planner.solve(this::better));
            holders = found;
            return found;
        } finally {
            watching.set(false);
            watch.interrupt();
        }
    }

    private void better(Progress progress) {
        best = new RunView.RunPoint(
                before + progress.elapsedMillis(), progress.hard(), progress.unfilled(), progress.soft());
        if (System.nanoTime() - kept >= KEEP_NANOS) {
            kept = System.nanoTime();
            holders = plan.holders(progress.roster().get());
        }
    }

    /// A database that fails for a while is no end of it.
    private void watch(AtomicBoolean watching) {
        long sinceKept = 0;
        while (watching.get()) {
            try {
                Thread.sleep(LOOK);
                sinceKept += LOOK.toNanos();
                if (store.isStopAsked(run)) {
                    stop();
                }
                if (sinceKept >= KEEP_NANOS) {
                    sinceKept = 0;
                    keep(wall.now());
                }
                tell();
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException failure) {
                // the search goes on, and so does this: else nobody could stop it, and another server began it again
                LOG.warnf(failure, "the search %s could not tell how far it is; it looks again", run.value());
            }
        }
    }

    /// What is new since it was told last.
    void tell() {
        var point = best;
        if (point != null && !point.equals(told)) {
            store.addPoint(run, point);
            told = point;
        }
    }

    /// @param seen now, or long ago by who lets go of it
    void keep(Instant seen) {
        store.keep(run, node, seen, elapsedMillis(), holders);
    }

    long elapsedMillis() {
        return before + Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
