package org.huhang.callups;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// The one thread of this node that solves plans. What was begun when the server ends is begun again by whoever comes
/// next: it takes seconds.
@Singleton
class CallupThread {
    private static final Logger LOG = Logger.getLogger(CallupThread.class);
    private static final Duration STALE = Duration.ofSeconds(30);
    private static final int LONGEST_NOTE = 500;

    private final UUID node = Ids.next();
    private final CallupStore store;
    private final CallupRunStore runs;
    private final CallupWork work;
    private final CityClock clock;
    private final WallClock wall;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("callups-solver").daemon().factory());
    private final Set<CallupRunId> taken = ConcurrentHashMap.newKeySet();

    CallupThread(CallupStore store, CallupRunStore runs, CallupWork work, CityClock clock, WallClock wall) {
        this.store = store;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
        this.wall = wall;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    /// It returns at once.
    void offer(CallupRunId id) {
        if (!thread.isShutdown() && taken.add(id)) {
            thread.execute(() -> {
                try {
                    take(id);
                } finally {
                    taken.remove(id);
                }
            });
        }
    }

    private void take(CallupRunId id) {
        var now = wall.now();
        if (runs.find(id).filter(run -> run.ended() == null).isEmpty()
                || !runs.claim(id, node, now, now.minus(STALE))) {
            return;
        }
        try {
            solve(runs.find(id).orElseThrow());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "ALARM: the search %s for a call-up failed", id.value());
            var said = String.valueOf(failure.getMessage());
            work.fail(id, said.substring(0, Math.min(said.length(), LONGEST_NOTE)), clock.now());
        }
    }

    private void solve(CallupRunStore.PlanRun run) {
        long begun = System.nanoTime();
        runs.fact(run.id(), "BEGUN", null, null, clock.now());
        var plan = store.find(run.planId()).orElseThrow();
        var solved = work.solve(plan, runs.settings(run), new CallupSteps() {
            @Override
            public void at(RunStep step) {
                runs.step(
                        run.id(),
                        step,
                        Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }

            @Override
            public boolean stopAsked() {
                return runs.isStopAsked(run.id());
            }
        });
        work.end(run, solved, clock.now());
    }
}
