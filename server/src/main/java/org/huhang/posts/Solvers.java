package org.huhang.posts;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.huhang.planning.Roster;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one thread of this node that searches, so that two searches do not starve each other and the timers'
/// threads stay free. What was begun when the server ends is left to whoever comes next.
@Singleton
class Solvers {
    private static final Logger LOG = Logger.getLogger(Solvers.class);
    private static final Duration STALE = Duration.ofSeconds(15);
    private static final int LONGEST_NOTE = 500;

    private final UUID node = Ids.next();
    private final RunStore runs;
    private final PlanStore plans;
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final PlanLoader loader;
    private final RunEnds ends;
    private final CityClock clock;
    private final WallClock wall;
    private final AtomicReference<@Nullable RunId> working = new AtomicReference<>();
    private volatile @Nullable Search search;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Solvers(
            RunStore runs,
            PlanStore plans,
            DraftStore drafts,
            PublicationStore publications,
            PlanLoader loader,
            RunEnds ends,
            CityClock clock,
            WallClock wall) {
        this.runs = runs;
        this.plans = plans;
        this.drafts = drafts;
        this.publications = publications;
        this.loader = loader;
        this.ends = ends;
        this.clock = clock;
        this.wall = wall;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var going = search;
        if (going != null) {
            going.stop();
        }
        var at = thread;
        if (at != null) {
            at.join(Duration.ofSeconds(10));
        }
    }

    /// Takes the run up if this node is free and nobody else is at it. It returns at once.
    void offer(RunId id) {
        if (stopping || !working.compareAndSet(null, id)) {
            return;
        }
        Optional<RunStore.Work> work = Optional.empty();
        try {
            var now = wall.now();
            work = runs.claim(id, node, now, now.minus(STALE));
        } finally {
            if (work.isEmpty()) {
                working.set(null);
            }
        }
        work.ifPresent(left ->
                thread = Thread.ofPlatform().name("posts-solver").daemon().start(() -> work(id, left)));
    }

    private void work(RunId id, RunStore.Work left) {
        try {
            search(runs.find(id).orElseThrow(), left);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "ALARM: the search %s failed", id.value());
            var said = String.valueOf(failure.getMessage());
            ends.fail(id, said.substring(0, Math.min(said.length(), LONGEST_NOTE)), clock.now());
        } finally {
            search = null;
            working.set(null);
        }
    }

    private void search(RunStore.Run run, RunStore.Work left) {
        if (run.ended() != null) {
            runs.forget(run.id());
            return;
        }
        var plan = loader.load(plans.find(run.planId()).orElseThrow(), clock.now());
        var going = new Search(runs, run, node, plan, start(run, plan, left), left.elapsedMillis(), wall);
        search = going;
        runs.fact(run.id(), "BEGUN", null, null, clock.now());
        if (run.stopAsked() || stopping) {
            going.stop();
        }
        int[] found = going.solve();
        going.tell();
        if (stopping) {
            going.keep(Instant.EPOCH);
        } else {
            ends.end(run, plan, found, clock.now());
        }
    }

    /// Where another server left off, or the draft asked for, or what is published. Seats that have begun stay
    /// with whom they were published for.
    private Roster start(RunStore.Run run, PlanStaffing plan, RunStore.Work left) {
        var published = publications.findLatest(plan.plan.id());
        int[] inForce = published.map(each -> drafts.holders(each.draftId())).orElse(new int[0]);
        var from = run.fromDraft();
        int[] start = !left.holders().isEmpty()
                ? left.holders().stream().mapToInt(Integer::intValue).toArray()
                : from != null ? drafts.holders(from) : inForce;
        return plan.begun(plan.roster(start), plan.roster(inForce), clock.now());
    }
}
