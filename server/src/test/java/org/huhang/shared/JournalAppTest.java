package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class JournalAppTest {
    @Inject
    Journal journal;

    @Inject
    Cursors cursors;

    @Inject
    Jdbi jdbi;

    @Inject
    Counting counting;

    @Inject
    Failing failing;

    /// Something that only these tests tell.
    public record Counted(int number) implements Event {}

    @Singleton
    static class Counting implements Consumer<Counted> {
        @Inject
        Jdbi jdbi;

        @Override
        public String name() {
            return "shared.test-counting";
        }

        @Override
        public Class<Counted> event() {
            return Counted.class;
        }

        @Override
        public void accept(Counted event) {
            jdbi.useHandle(h -> h.execute("insert into shared.test_counted (number) values (?)", event.number()));
        }
    }

    @Singleton
    static class Failing implements Consumer<Counted> {
        final AtomicInteger tries = new AtomicInteger();
        volatile int poison = -1;

        @Inject
        Jdbi jdbi;

        @Override
        public String name() {
            return "shared.test-failing";
        }

        @Override
        public Class<Counted> event() {
            return Counted.class;
        }

        @Override
        public void accept(Counted event) {
            jdbi.useHandle(h -> h.execute("insert into shared.test_survived (number) values (?)", event.number()));
            if (event.number() == poison) {
                tries.incrementAndGet();
                // an error, which must not end the consumer's thread either
                throw new AssertionError("a bug in this consumer");
            }
        }
    }

    @BeforeEach
    void tables() {
        failing.poison = -1;
        jdbi.useHandle(h -> {
            h.execute("create table if not exists shared.test_counted (id bigserial, number int)");
            h.execute("create table if not exists shared.test_survived (id bigserial, number int)");
            await(() -> cursors.list().stream().filter(c -> c.waiting() == 0).count()
                            == cursors.list().size()
                    && cursors.list().size() >= 2);
            h.execute("truncate shared.test_counted, shared.test_survived");
        });
    }

    @Test
    void aConsumerReadsEventsInTheOrderOfTheirCommit() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(i -> threads.execute(() -> tell(i)));
            threads.shutdown();
            assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        }
        await(() -> counted("counted").size() == 200);
        var journalOrder = jdbi.withHandle(
                h -> h.createQuery("""
                select (body->>'number')::int from shared.events
                 where name = 'shared.Counted' order by number desc limit 200
                """).mapTo(Integer.class).list().reversed());
        assertEquals(journalOrder, counted("counted"));
    }

    @Test
    void anEventRolledBackIsNeverRead() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.append(new Counted(1));
                    throw new IllegalStateException("crash before commit");
                }));
        tell(2);
        await(() -> !counted("counted").isEmpty());
        assertEquals(List.of(2), counted("counted"));
    }

    @Test
    void whatAConsumerWroteBeforeACrashIsUndoneWithItsCursor() {
        failing.poison = 7;
        tell(7);
        await(() -> failing.tries.get() >= 1);
        assertEquals(List.of(), counted("survived"));
        failing.poison = -1;
        await(() -> counted("survived").equals(List.of(7)));
    }

    @Test
    void aConsumerThatFailsStopsAloneAlarmsAndResumes() {
        failing.poison = 3;
        LongStream.rangeClosed(1, 5).forEach(i -> tell((int) i));
        await(() -> counted("counted").size() == 5);
        await(() -> cursor("shared.test-failing").failures() >= 1);
        var stopped = cursor("shared.test-failing");
        assertEquals(3, stopped.waiting());
        assertTrue(String.valueOf(stopped.failure()).contains("a bug in this consumer"));
        assertEquals(List.of(1, 2), counted("survived"));

        failing.poison = -1;
        await(() -> counted("survived").equals(List.of(1, 2, 3, 4, 5)));
        await(() -> cursor("shared.test-failing").failures() == 0);
    }

    @Test
    void whatFailedWithNothingLeftToHandleIsNoStandingStill() {
        tell(9);
        await(() -> counted("counted").equals(List.of(9)));
        var lost = new IllegalStateException("the commit was done, its answer was lost");
        assertEquals(Duration.ofSeconds(1), cursors.recordFailure(counting, lost));
        assertEquals(0, cursor("shared.test-counting").failures());
    }

    @Test
    void twoNodesOnOneDatabaseHandleEachEventOnce() throws Exception {
        var held = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var otherNode = Executors.newSingleThreadExecutor()) {
            var holding = otherNode.submit(() -> QuarkusTransaction.requiringNew()
                    .run(() -> jdbi.useHandle(h -> {
                        h.execute("select from shared.cursors where consumer = 'shared.test-counting' for update");
                        held.countDown();
                        awaitLatch(mayEnd);
                    })));
            assertTrue(held.await(10, TimeUnit.SECONDS));
            tell(42);
            assertFalse(cursors.advance(counting), "the other node holds the cursor");
            assertEquals(List.of(), counted("counted"));
            mayEnd.countDown();
            holding.get();
        }
        await(() -> counted("counted").equals(List.of(42)));
        cursors.advance(counting);
        assertEquals(List.of(42), counted("counted"));
    }

    @Test
    void appendingOutsideOfATransactionIsABug() {
        assertThrows(RuntimeException.class, () -> journal.append(new Counted(1)));
    }

    private void tell(int number) {
        QuarkusTransaction.requiringNew().run(() -> journal.append(new Counted(number)));
    }

    private List<Integer> counted(String table) {
        return jdbi.withHandle(h -> h.createQuery("select number from shared.test_" + table + " order by id")
                .mapTo(Integer.class)
                .list());
    }

    private Cursor cursor(String consumer) {
        return cursors.list().stream()
                .filter(c -> c.consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1500; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(Duration.ofMillis(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not within 15 s");
    }
}
