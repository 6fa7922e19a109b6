package org.huhang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Coverage of a node of the whole city while 2,000 people a second sign in: areas, buildings and entrances by chance,
/// four pages at once. Before a time is printed, every building's figures are compared with those of plain SQL.
final class CoverageBench {
    private static final int PAGES = 4;
    private static final int BATCH = 500;
    private static final double GOAL_MILLIS = 50;
    private static final long BEAT_NANOS = 250_000_000L;
    private static final String CLIENT = "Huhang-Client: bench\r\n";

    private final Product product;
    private final Tables tables;
    private final boolean quick;
    private final FullRound round;
    private final AtomicInteger swabbed = new AtomicInteger();

    CoverageBench(Product product, Tables tables, boolean quick) {
        this.product = product;
        this.tables = tables;
        this.quick = quick;
        round = new FullRound(tables);
    }

    /// @return the round whose list everybody is on
    FullRound open() throws IOException, InterruptedException, SQLException {
        int people = round.open();
        long start = System.nanoTime();
        awaitIndex(commander());
        System.out.printf(
                "%ncoverage: %,d people are there %.1f s after their list stood%n",
                people, (System.nanoTime() - start) / 1e9);
        return round;
    }

    private String commander() throws IOException, InterruptedException {
        return "Cookie: " + product.signIn("COMMAND_POST") + "\r\n" + CLIENT;
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        var commander = commander();
        int people = round.people();
        var nodes = nodes();
        ask(commander, nodes, quick ? 300 : 2_000, 1);
        var over = new AtomicBoolean();
        Times times;
        try (var pool = Executors.newSingleThreadExecutor()) {
            var writing = pool.submit(() -> swab(people, over));
            Thread.sleep(2_000);
            times = ask(commander, nodes, quick ? 1_000 : 5_000, 2);
            over.set(true);
            writing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        compare(commander);
        System.out.printf(
                "coverage: %,d people signed in meanwhile; a node in %.1f ms half of the time, %.1f ms at the 95th of"
                        + " 100, %.1f at the 99th%n",
                swabbed.get(), times.percentile(0.5), times.percentile(0.95), times.percentile(0.99));
        return Figure.of("testing.coverage", times.percentile(0.95), "ms", Figure.Goal.valueAtMost(GOAL_MILLIS));
    }

    private void awaitIndex(String commander) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            try (var wire = new Wire(product.port(), commander)) {
                if (Product.JSON
                                .readTree(wire.get("/api/coverage/" + round.id()))
                                .size()
                        > 0) {
                    return;
                }
            } catch (IOException notYet) {
                if (i > 1_200) {
                    throw notYet;
                }
            }
            Thread.sleep(100);
        }
    }

    /// As many as 2,000 a second, in batches as desks bring them.
    private Void swab(int people, AtomicBoolean over) throws IOException, SQLException, InterruptedException {
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            long next = System.nanoTime();
            while (!over.get() && swabbed.get() + BATCH <= people) {
                round.swab(connection, swabbed.get(), BATCH, "1 minute");
                connection.commit();
                swabbed.addAndGet(BATCH);
                next += BEAT_NANOS;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
        }
        return null;
    }

    private List<String> nodes() throws IOException, SQLException {
        var nodes = new ArrayList<String>();
        for (String kind : List.of("area_id", "building_id", "entrance_id")) {
            nodes.addAll(tables.rows(
                    "select distinct " + kind + " from rounds.listed where round_id = ? and " + kind
                            + " is not null order by 1 limit 3000",
                    round.id()));
        }
        nodes.addAll(tables.rows(
                "select id from registry.areas where kind in ('PREFECTURE', 'COUNTY', 'STREET', 'COMMUNITY')"
                        + " and id in (select ancestor_id from registry.area_closure c"
                        + " join rounds.listed l on l.area_id = c.area_id and l.round_id = ?)",
                round.id()));
        return nodes;
    }

    private Times ask(String commander, List<String> nodes, int each, int seed) throws InterruptedException {
        long[] nanos = new long[PAGES * each];
        var pages = new ArrayList<Callable<Void>>();
        for (int page = 0; page < PAGES; page++) {
            int first = page * each;
            pages.add(() -> {
                var random = new Random(seed * 100L + first);
                try (var wire = new Wire(product.port(), commander)) {
                    for (int i = 0; i < each; i++) {
                        var path = "/api/coverage/" + round.id() + "/nodes/" + nodes.get(random.nextInt(nodes.size()));
                        long start = System.nanoTime();
                        wire.get(path);
                        nanos[first + i] = System.nanoTime() - start;
                    }
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(PAGES)) {
            for (var answered : pool.invokeAll(pages)) {
                answered.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return Times.of(nanos);
    }

    /// Every building, as the server tells them and as plain SQL counts them.
    private void compare(String commander) throws IOException, InterruptedException, SQLException {
        var expected = new TreeMap<String, String>();
        for (String row : tables.rows("""
                select l.building_id, count(*), count(s.person_id)
                  from rounds.listed l
                  left join (select distinct person_id from specimens.swabs where round_id = ?) s
                    on s.person_id = l.person_id
                 where l.round_id = ? and l.building_id is not null
                 group by 1
                """, round.id(), round.id())) {
            expected.put(row.substring(0, 36), row.substring(37));
        }
        for (int tries = 0; ; tries++) {
            var told = told(commander);
            if (told.equals(expected)) {
                return;
            }
            if (tries > 20) {
                throw new IllegalStateException("coverage is not what SQL counts: of %d buildings %d differ"
                        .formatted(
                                expected.size(),
                                expected.entrySet().stream()
                                        .filter(each -> !each.getValue().equals(told.get(each.getKey())))
                                        .count()));
            }
            Thread.sleep(500);
        }
    }

    private Map<String, String> told(String commander) throws IOException, SQLException {
        var told = new TreeMap<String, String>();
        try (var wire = new Wire(product.port(), commander)) {
            for (String area :
                    tables.rows("select distinct area_id from rounds.listed where round_id = ?", round.id())) {
                var view = Product.JSON.readTree(wire.get("/api/coverage/" + round.id() + "/nodes/" + area));
                for (var child : view.path("children")) {
                    if (child.path("kind").asText().equals("BUILDING")) {
                        told.put(
                                child.path("id").asText(),
                                child.at("/counts/people").asText() + " "
                                        + child.at("/counts/done").asText());
                    }
                }
            }
        }
        return told;
    }
}
