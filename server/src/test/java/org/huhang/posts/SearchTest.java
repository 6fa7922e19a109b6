package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huhang.planning.Roster;
import org.huhang.planning.Staffing;
import org.huhang.planning.sample.Sample;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A search beside a database that fails.
class SearchTest {
    private static final UUID NODE = Ids.next();
    private static final int SECONDS = 40;

    /// Points are never taken; whether to stop, and what is kept, are answered from the second time on.
    private static final class Failing extends RunStore {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger kept = new AtomicInteger();

        Failing() {
            super(Jdbi.create(() -> {
                throw new SQLException("no database");
            }));
        }

        @Override
        boolean isStopAsked(RunId run) {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the connection is gone");
            }
            return kept.get() > 1;
        }

        @Override
        void keep(RunId run, UUID node, Instant seen, long elapsedMillis, int @Nullable [] holders) {
            if (kept.incrementAndGet() == 1) {
                throw new IllegalStateException("the connection is gone again");
            }
        }
    }

    @Test
    void aSearchCanBeStoppedAndIsSeenAfterTheDatabaseFailed() {
        var staffing = Sample.of(10, 70, 14, 5).staffing();
        var store = new Failing();
        var run = new RunStore.Run(
                new RunId(Ids.next()),
                new PlanId(Ids.next()),
                null,
                SECONDS,
                1,
                null,
                Instant.EPOCH,
                true,
                false,
                null,
                null,
                null,
                null);
        var search = new Search(
                store, run, NODE, plan(staffing), Roster.empty(staffing.seats().size()), 0, new WallClock());
        var begun = System.nanoTime();
        int[] found = search.solve();
        assertEquals(staffing.seats().size(), found.length);
        assertTrue(store.kept.get() > 1, "another server sees that somebody is at it");
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < SECONDS / 2, "it was stopped");
    }

    private static PlanStaffing plan(Staffing staffing) {
        var rows = IntStream.range(0, staffing.seats().size())
                .mapToObj(seat -> new SeatRow(
                        seat, SamplePosts.POST.id(), Instant.EPOCH, Instant.EPOCH, null, false, false, 0, false))
                .toList();
        var plan = new RosterPlan(
                new PlanId(Ids.next()), "any", new AreaId(Ids.next()), LocalDate.EPOCH, 14, Instant.EPOCH);
        return new PlanStaffing(plan, SamplePosts.limits(), List.of(), rows, List.of(), List.of(), List.of(), staffing);
    }
}
