package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A `kill -9` at any moment of an import: the next start goes on where it was, and each row is taken once. The
/// moments come from a seed, printed and set by `-Dhuhang.seed=…`.
@Tag("full")
class KilledImportTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Most of the rows may come after the last kill, on a machine that does other work, too.
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_MS = 900;

    @TempDir
    static Path folder = Path.of("");

    @Test
    void anImportKilledTwiceTakesEachRowOnce() throws Exception {
        importKilled(folder.resolve("two"), 60_000, 2);
    }

    @Test
    void anImportKilledAtFiftyPointsTakesEachRowOnce() throws Exception {
        importKilled(folder.resolve("fifty"), 600_000, 50);
    }

    private static void importKilled(Path home, int rows, int kills) throws Exception {
        long seed = Long.getLong("huhang.seed", System.nanoTime());
        System.out.println("moments from -Dhuhang.seed=" + seed);
        var moments = new Random(seed);
        var tables = new Tables(home);
        var product = Product.start(home, 200, OfTests.ENVIRONMENT);
        try {
            product.awaitLoaded(PATIENCE);
            var client = ImportClient.of(product, tables);
            var before = Integer.parseInt(tables.one("select count(*) from registry.people"));
            var id = client.start(PeopleFile.of(tables, rows, 1), rows);
            int duringImport = 0;
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(moments.nextInt(LONGEST_MS));
                product.kill();
                duringImport += Integer.parseInt(tables.one(
                                        "select count(*) from imports.completions where import_id = cast(? as uuid)",
                                        id))
                                == 0
                        ? 1
                        : 0;
                product = Product.start(home, 200, OfTests.ENVIRONMENT);
                product.awaitLoaded(PATIENCE);
            }
            System.out.printf("%d kills, %d of them during the import%n", kills, duringImport);
            assertTrue(duringImport > 0, "the import was over before the first kill");
            awaitDone(client.on(product), id);
            assertEquals(rows + " 0", tables.one("""
                    select accepted, refused from imports.completions where import_id = cast(? as uuid)
                    """, id));
            assertEquals(Integer.toString(before + rows), tables.one("select count(*) from registry.people"));
            assertEquals(Integer.toString(before + rows), tables.one("select sum(people) from registry.area_counts"));
        } finally {
            product.close();
        }
    }

    private static void awaitDone(ImportClient client, String id) throws Exception {
        long end = System.nanoTime() + IMPORT_PATIENCE.toNanos();
        while (!client.find(id).path("state").asText().equals("DONE")) {
            assertTrue(System.nanoTime() < end, "not done: " + client.find(id));
            Thread.sleep(50);
        }
    }
}
