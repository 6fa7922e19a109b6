package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A `kill -9` at any moment loses no acknowledged write, and the next start is clean although PostgreSQL was left
/// at work. The moments come from a seed, printed and set by `-Dhuhang.seed=…`.
class KilledServerTest {
    private static final int SCALE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LONGEST_WORK_MS = 1500;
    private static final Random MOMENTS = new Random(seed());

    @TempDir
    static Path folder = Path.of("");

    private static Path loaded = Path.of("");
    private static int loadMillis;
    private static List<String> whole = List.of();

    @BeforeAll
    static void loadTheCity() throws Exception {
        loaded = folder.resolve("loaded");
        long start = System.nanoTime();
        try (var product = start(loaded)) {
            product.awaitLoaded(PATIENCE);
            loadMillis = (int) ((System.nanoTime() - start) / 1_000_000);
            whole = totals(loaded);
        }
        System.out.printf("loaded in %d ms: %s%n", loadMillis, whole);
    }

    @Test
    void killsAmongWritesLoseNothing() throws Exception {
        killAmongWrites(1);
    }

    @Test
    @Tag("full")
    void manyKillsAmongWritesLoseNothing() throws Exception {
        killAmongWrites(25);
    }

    @Test
    @Tag("full")
    void aFirstLoadCutOffIsCompletedByTheNextStart() throws Exception {
        killFirstLoad(folder.resolve("cut-off"), 1);
    }

    @Test
    @Tag("full")
    void manyFirstLoadsCutOffAreCompleted() throws Exception {
        for (int home = 0; home < 10; home++) {
            killFirstLoad(folder.resolve("cut-off-" + home), 1 + home % 3);
        }
    }

    @Test
    void aDatabaseThatDiesUnderTheServerIsStartedAgain() throws Exception {
        var tables = new Tables(loaded);
        try (var product = start(loaded)) {
            product.awaitLoaded(PATIENCE);
            var account = new Account(tables);
            var clients = new Clients(product, new Work(product, tables).clients(MOMENTS));
            awaitAnswers(clients, 50);
            Thread.sleep(MOMENTS.nextInt(500));
            long start = System.nanoTime();
            tables.postmaster().destroyForcibly();
            Thread.sleep(500);
            awaitAnswers(clients, clients.acknowledged().size() + 50);
            System.out.printf(
                    "PostgreSQL killed: answers again after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            clients.end();
            assertEquals(List.of(), clients.refused());
            List<Write> done = new ArrayList<>(clients.acknowledged());
            done.addAll(sentAgain(clients.unanswered(), product));
            account.check(done);
        }
    }

    private static void killAmongWrites(int rounds) throws Exception {
        var tables = new Tables(loaded);
        var product = start(loaded);
        try {
            product.awaitLoaded(PATIENCE);
            var account = new Account(tables);
            var work = new Work(product, tables).clients(MOMENTS);
            long postgres = tables.postmaster().pid();
            List<Write> done = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                var clients = writeUntilKilled(product, work);
                long printed = Files.size(log(loaded));
                long start = System.nanoTime();
                product = start(loaded);
                product.awaitLoaded(PATIENCE);
                long ready = (System.nanoTime() - start) / 1_000_000;
                assertEquals(postgres, tables.postmaster().pid(), "PostgreSQL was taken over");
                done.addAll(clients.acknowledged());
                done.addAll(sentAgain(clients.unanswered(), product));
                account.check(done);
                assertNoError(printed);
                System.out.printf(
                        "kill %d: %d answered, %d unanswered, ready again after %d ms%n",
                        round,
                        clients.acknowledged().size(),
                        clients.unanswered().size(),
                        ready);
            }
        } finally {
            product.close();
        }
    }

    /// A write without an answer may have been done or not: its client sends it again, and again, under the same id.
    private static List<Write> sentAgain(List<Write> unanswered, Product product) throws Exception {
        for (Write write : unanswered) {
            assertEquals("200", write.send(product), "the same id again");
            assertEquals("200", write.send(product), "and again");
        }
        return unanswered;
    }

    private static Clients writeUntilKilled(Product product, List<Supplier<Write>> work) throws Exception {
        var clients = new Clients(product, work);
        awaitAnswers(clients, work.size());
        Thread.sleep(MOMENTS.nextInt(LONGEST_WORK_MS));
        product.kill();
        clients.end();
        assertEquals(List.of(), clients.refused());
        return clients;
    }

    private static void killFirstLoad(Path home, int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            var product = start(home);
            int moment = MOMENTS.nextInt(loadMillis);
            Thread.sleep(moment);
            product.kill();
            System.out.printf("first load killed after %d ms%n", moment);
        }
        try (var product = start(home)) {
            product.awaitLoaded(PATIENCE);
            assertEquals(whole, totals(home));
        }
    }

    /// How much of everything a load leaves behind, with the indexes and keys that it takes off meanwhile.
    private static List<String> totals(Path home) throws IOException, SQLException {
        return new Tables(home).rows("""
                select 'people', count(*) from registry.people
                union all select 'households', count(*) from registry.households
                union all select 'counted', sum(people) from registry.area_counts
                union all select 'closure', count(*) from registry.area_closure
                union all select 'places', count(*) from registry.places
                union all select 'staff', count(*) from registry.staff
                union all select 'assignments', count(*) from duty.assignments
                union all select 'on rosters', count(*) from duty.roster_facts
                union all select 'gatherings', count(*) from visits.gatherings
                union all select 'posts', count(*) from demo.posts
                union all select 'drills', count(*) from shared.drill
                union all select 'indexes', count(*) from pg_indexes where schemaname = 'registry'
                union all select 'keys', count(*) from pg_constraint where connamespace = 'registry'::regnamespace
                union all select 'taken off', count(*) from registry.load_definitions
                """);
    }

    private static void awaitAnswers(Clients clients, int number) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (clients.acknowledged().size() < number && clients.refused().isEmpty()) {
            assertTrue(System.nanoTime() < end, "no answers");
            Thread.sleep(5);
        }
    }

    private static void assertNoError(long from) throws IOException {
        var all = Files.readAllBytes(log(loaded));
        var printed = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        assertTrue(printed.lines().noneMatch(line -> line.contains(" ERROR ")), printed);
    }

    private static Product start(Path home) throws IOException {
        return Product.start(home, SCALE, OfTests.ENVIRONMENT);
    }

    private static Path log(Path home) {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    private static long seed() {
        long seed = Long.getLong("huhang.seed", System.nanoTime());
        System.out.println("moments from -Dhuhang.seed=" + seed);
        return seed;
    }
}
