package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./huhang bench load search import audit sync roster notices testing routes contacts quarantine
/// [--quick]`: prints tables for people, then one `RESULT` line per figure.
public final class Bench {
    private static final List<String> NAMES = List.of(
            "load",
            "search",
            "import",
            "audit",
            "sync",
            "roster",
            "notices",
            "testing",
            "routes",
            "contacts",
            "quarantine");
    private static final int FULL = 1;
    private static final int QUICK = 20;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = words.remove("--quick");
        for (String word : words) {
            if (!NAMES.contains(word)) {
                System.err.println(
                        "huhang: no benchmark is called " + word + "; there are " + String.join(", ", NAMES));
                System.exit(2);
            }
        }
        var home = Files.createTempDirectory("huhang-bench-");
        var figures = new ArrayList<Figure>();
        try {
            if (words.contains("roster")) {
                figures.addAll(new RosterBench(quick).run());
            }
            if (words.contains("routes")) {
                figures.addAll(new PlansBench(quick).run());
                figures.addAll(new RoutesBench(quick).run());
            }
            if (words.contains("contacts")) {
                figures.addAll(new ContactsBench(home.resolve("contacts"), quick).run());
            }
            if (words.contains("quarantine")) {
                figures.addAll(new RoomsBench(quick).run());
            }
            if (!Set.of("audit", "roster", "routes", "contacts", "quarantine").containsAll(words)) {
                run(words, home.resolve("demo"), quick ? QUICK : FULL, figures);
            }
            if (words.contains("audit")) {
                figures.addAll(new AuditBench(home.resolve("audit"), quick).run());
            }
        } finally {
            delete(home);
        }
        System.out.println();
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    private static void run(List<String> names, Path home, int scale, List<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        System.out.println("scale 1:" + scale + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        try (var product = timedLoad(home, scale, names, figures)) {
            if (names.contains("search")) {
                figures.addAll(new SearchBench(product, scale).run());
            }
            if (names.contains("import")) {
                var tables = new Tables(home);
                figures.add(new ImportBench(ImportClient.of(product, tables), tables, scale).run());
            }
            if (names.contains("sync")) {
                figures.add(new SyncBench(product, new Tables(home), scale == FULL ? 1_000 : 100).run());
            }
            if (names.contains("testing")) {
                var coverage = new CoverageBench(product, new Tables(home), scale != FULL);
                var round = coverage.open();
                figures.addAll(new TestingBench(product, new Tables(home), round, scale != FULL).run());
                figures.add(coverage.run());
                figures.add(new ResultsBench(product, new Tables(home), scale != FULL).run());
            }
            if (names.contains("notices")) {
                figures.add(new NoticesBench(product, new Tables(home), scale == FULL ? 10_000 : 1_000).run());
            }
        }
        if (names.contains("load")) {
            restart(home, scale, figures);
        }
    }

    /// From the start of the process on an empty home to the last row of the city.
    private static Product timedLoad(Path home, int scale, List<String> names, List<Figure> figures)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var product = Product.start(home, scale, classCache(home));
        product.signIn("COMMAND_POST");
        double usable = seconds(start);
        product.awaitLoaded(Duration.ofMinutes(20));
        double loaded = seconds(start);
        if (names.contains("load")) {
            System.out.printf("first start: sign-in after %.1f s, all data after %.1f s%n", usable, loaded);
            figures.add(Figure.of("load.city", loaded, "s", Figure.Goal.valueAtMost(90)));
        }
        return product;
    }

    /// The second start, after a clean stop: until a sign-in succeeds, then idle memory.
    private static void restart(Path home, int scale, List<Figure> figures) throws IOException, InterruptedException {
        var ready = new ArrayList<Double>();
        double memory = 0;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            try (var product = Product.start(home, scale, classCache(home))) {
                product.signIn("COMMAND_POST");
                ready.add(seconds(start));
                Thread.sleep(Duration.ofSeconds(15));
                memory = Math.max(memory, product.residentMebibytes());
            }
        }
        ready.sort(Comparator.naturalOrder());
        System.out.printf("second start: sign-in after %s s; idle %.0f MiB%n", ready, memory);
        figures.add(Figure.of("start.ready", ready.get(1), "s", Figure.Goal.valueAtMost(3)));
        figures.add(Figure.of("start.memory", memory, "MiB", Figure.Goal.valueAtMost(700)));
    }

    /// As the launcher does it: the first run writes down what the JVM learnt, later runs begin with that.
    private static Map<String, String> classCache(Path home) {
        var cache = home.resolveSibling("server.aot");
        return Map.of("JDK_JAVA_OPTIONS", (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
