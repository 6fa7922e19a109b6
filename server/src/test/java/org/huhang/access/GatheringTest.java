package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huhang.access.Gathering.Limits;
import org.huhang.shared.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Questions are numbers and weigh what they are; answers are their words. Nothing is done before the latch is open.
class GatheringTest {
    private static final Limits ROOMY = new Limits(1_000, 10_000, Duration.ofSeconds(30));

    private final CountDownLatch open = new CountDownLatch(1);
    private final List<List<Integer>> groups = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        open.countDown();
        threads.close();
    }

    @Test
    void whatWaitsIsAnsweredTogether() throws Exception {
        var gathering = gathering(ROOMY);
        var first = asked(gathering, 1);
        var waiting = askedOneByOne(gathering, 2, 3, 4);
        open.countDown();
        assertEquals(Outcome.done("1"), first.get());
        for (int i = 0; i < 3; i++) {
            assertEquals(Outcome.done(Integer.toString(i + 2)), waiting.get(i).get());
        }
        assertEquals(List.of(List.of(1), List.of(2, 3, 4)), groups);
    }

    @Test
    void aGroupIsNoHeavierThanItsLimitButForOneThatIsSoByItself() throws Exception {
        var gathering = gathering(new Limits(10, 1_000, Duration.ofSeconds(30)));
        var all = new ArrayList<>(List.of(asked(gathering, 1)));
        all.addAll(askedOneByOne(gathering, 6, 4, 5, 20, 3));
        open.countDown();
        for (var each : all) {
            each.get();
        }
        assertEquals(List.of(List.of(1), List.of(6, 4), List.of(5), List.of(20), List.of(3)), groups);
    }

    @Test
    void whatIsAtFaultFailsAlone() throws Exception {
        var gathering = gathering(ROOMY);
        var first = asked(gathering, 1);
        var waiting = askedOneByOne(gathering, 2, 3, 13, 4, 5);
        open.countDown();
        first.get();
        for (int i : List.of(0, 1, 3, 4)) {
            assertInstanceOf(Outcome.Done.class, waiting.get(i).get());
        }
        assertInstanceOf(IllegalStateException.class, failure(waiting.get(2)));
    }

    @Test
    void aDatabaseThatIsAwayIsNotTriedOnceForEach() throws Exception {
        var gathering = gathering(ROOMY);
        var first = asked(gathering, 1);
        var waiting = askedOneByOne(gathering, 2, 57, 3);
        open.countDown();
        first.get();
        for (var each : waiting) {
            assertInstanceOf(SQLException.class, failure(each).getCause());
        }
        assertEquals(List.of(List.of(1), List.of(2, 57, 3)), groups);
    }

    @Test
    void whoComesWhenTooMuchWaitsIsRefused() throws Exception {
        var gathering = gathering(new Limits(10, 20, Duration.ofSeconds(30)));
        var first = asked(gathering, 1);
        var waiting = askedOneByOne(gathering, 15, 5);
        assertEquals("access.door-busy", refusal(gathering.ask(1)));
        open.countDown();
        first.get();
        for (var each : waiting) {
            each.get();
        }
        assertEquals(Outcome.done("1"), gathering.ask(1));
    }

    @Test
    void whoLosesPatienceIsRefusedAndLeavesTheQueue() throws Exception {
        var gathering = gathering(new Limits(10, 20, Duration.ofMillis(200)));
        var first = asked(gathering, 1);
        var second = asked(gathering, 15);
        assertEquals("access.door-busy", refusal(first.get()));
        assertEquals("access.door-busy", refusal(second.get()));
        open.countDown();
        assertEquals(Outcome.done("20"), gathering.ask(20));
        assertEquals(List.of(List.of(1), List.of(20)), groups);
    }

    @Test
    void whatWaitsAtTheEndIsStillAnswered() throws Exception {
        var gathering = gathering(ROOMY);
        var all = new ArrayList<>(List.of(asked(gathering, 1)));
        all.addAll(askedOneByOne(gathering, 2, 3));
        var stopping = threads.submit(gathering::stop);
        Thread.sleep(50);
        open.countDown();
        stopping.get();
        for (var each : all) {
            assertInstanceOf(Outcome.Done.class, each.get());
        }
        assertEquals("access.door-busy", refusal(gathering.ask(4)));
    }

    private Gathering<Integer, String> gathering(Limits limits) {
        return new Gathering<>("any", limits, each -> each, group -> {
            groups.add(group);
            await();
            if (group.contains(13)) {
                throw new IllegalStateException("13");
            }
            if (group.contains(57)) {
                throw new IllegalStateException(new SQLException("any", "57P01"));
            }
            return group.stream().map(each -> Integer.toString(each)).toList();
        });
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Future<Outcome<String>>> askedOneByOne(Gathering<Integer, String> gathering, Integer... questions)
            throws InterruptedException {
        var asked = new ArrayList<Future<Outcome<String>>>();
        for (int each : questions) {
            asked.add(asked(gathering, each));
        }
        return asked;
    }

    /// Waits until it is in the queue.
    private Future<Outcome<String>> asked(Gathering<Integer, String> gathering, int question)
            throws InterruptedException {
        var asked = threads.submit(() -> gathering.ask(question));
        Thread.sleep(30);
        return asked;
    }

    private static String refusal(Outcome<String> outcome) {
        return ((Outcome.Refused<String>) outcome).refusal().code();
    }

    private static Throwable failure(Future<Outcome<String>> asked) throws InterruptedException {
        try {
            throw new AssertionError(asked.get());
        } catch (ExecutionException e) {
            var asking = Objects.requireNonNull(e.getCause());
            assertInstanceOf(CompletionException.class, asking);
            return Objects.requireNonNull(asking.getCause());
        }
    }
}
