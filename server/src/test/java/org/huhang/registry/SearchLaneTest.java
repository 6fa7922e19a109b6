package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huhang.shared.RefusedException;
import org.junit.jupiter.api.Test;

class SearchLaneTest {
    @Test
    void asManyAsThereArePlacesRunAtOnce() {
        var lane = new SearchLane(2, Duration.ofSeconds(30));
        var inside = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                users.execute(() -> lane.take(() -> {
                    most.add(inside.incrementAndGet());
                    pause();
                    inside.decrementAndGet();
                    return List.of();
                }));
            }
        }
        assertEquals(50, most.size());
        assertEquals(2, Collections.max(most), () -> "at once: " + most);
    }

    @Test
    void theyTakeTheirTurnsInTheOrderInWhichTheyCame() throws Exception {
        var lane = new SearchLane(1, Duration.ofSeconds(30));
        var turns = Collections.synchronizedList(new ArrayList<Integer>());
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var waiting = new ArrayList<Thread>();
        var first = Thread.startVirtualThread(() -> lane.take(() -> {
            entered.countDown();
            await(leave);
            return List.of();
        }));
        entered.await();
        for (int i = 0; i < 10; i++) {
            int turn = i;
            var next = Thread.startVirtualThread(() -> lane.take(() -> {
                turns.add(turn);
                return List.of();
            }));
            waiting.add(next);
            while (next.isAlive() && next.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        leave.countDown();
        first.join();
        for (Thread each : waiting) {
            each.join();
        }
        assertEquals(IntStream.range(0, 10).boxed().toList(), turns);
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndAPlaceThatIsLeftIsFreeAgain() throws Exception {
        var lane = new SearchLane(1, Duration.ofMillis(20));
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            users.execute(() -> lane.take(() -> {
                entered.countDown();
                await(leave);
                throw new IllegalStateException("the search failed");
            }));
            entered.await();
            try {
                var refused = assertThrows(RefusedException.class, () -> lane.take(List::of));
                assertEquals("registry.search-busy", refused.refusal().code());
            } finally {
                leave.countDown();
            }
        }
        assertEquals(List.of(1), lane.take(() -> List.of(1)));
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
