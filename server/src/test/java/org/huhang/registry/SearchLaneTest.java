package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.huhang.shared.RefusedException;
import org.junit.jupiter.api.Test;

class SearchLaneTest {
    @Test
    void asManyAsThereArePlacesRunAtOnce() throws Exception {
        var lane = new SearchLane(2, Duration.ofSeconds(30));
        var inside = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                users.execute(() -> lane.take(() -> {
                    most.add(inside.incrementAndGet());
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    return List.of();
                }));
            }
        }
        assertEquals(50, most.size());
        assertTrue(Collections.max(most) <= 2, () -> "at once: " + most);
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
            var refused = assertThrows(RefusedException.class, () -> lane.take(List::of));
            assertEquals("registry.search-busy", refused.refusal().code());
            leave.countDown();
        }
        assertEquals(List.of(1), lane.take(() -> List.of(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
