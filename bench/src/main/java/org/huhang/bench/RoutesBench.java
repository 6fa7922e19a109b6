package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.huhang.planning.curtois.BadInstance;
import org.huhang.planning.routes.RoutePlanner;
import org.huhang.planning.routes.RoutingFile;
import org.huhang.planning.routes.RoutingProblem;

/// Routes: small grounds beside the best of all routes, larger ones beside OR-Tools' routing library in the same time,
/// and
/// published instances, which cannot lie here, from files named in `HUHANG_BENCH_ROUTES` as `FILE=BEST`, with commas
/// between.
final class RoutesBench {
    private static final int SMALL = 9;
    private static final int GROUNDS = 20;
    /// At most so much above the best.
    private static final double ABOVE = 1.03;

    private final int seconds;
    private final int processors = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    RoutesBench(boolean quick) {
        seconds = quick ? 8 : 60;
    }

    List<Figure> run() throws IOException {
        var figures = new ArrayList<Figure>();
        figures.add(exact("routes.cvrp-exact", false));
        figures.add(exact("routes.vrptw-exact", true));
        figures.add(beside("routes.cvrp-200", 200, false));
        figures.add(beside("routes.vrptw-100", 100, true));
        var files = System.getenv("HUHANG_BENCH_ROUTES");
        if (files != null && !files.isBlank()) {
            for (String each : files.split(",")) {
                figures.add(published(each.strip()));
            }
        }
        return figures;
    }

    /// How far the worst of many small grounds is from the best of all its routes.
    private static Figure exact(String name, boolean timed) {
        double worst = 1;
        for (int seed = 0; seed < GROUNDS; seed++) {
            var ground = RoutingGround.random(new SplittableRandom(seed), SMALL, 3, timed);
            double best = ground.best();
            var found = new RoutePlanner(ground.problem(), new RoutePlanner.Settings(seed, 1, 400))
                    .solve(() -> false, better -> {});
            boolean isThere = best < Double.POSITIVE_INFINITY;
            if (isThere != (found != null)) {
                throw new IllegalStateException(name + ", seed " + seed + ": best " + best + ", found " + found);
            }
            if (found != null) {
                worst = Math.max(worst, found.distance() / best);
            }
        }
        System.out.printf("%s: %d grounds of %d customers, the worst %.3f of the best%n", name, GROUNDS, SMALL, worst);
        return Figure.of(name, worst, "of-best", Figure.Goal.valueAtMost(ABOVE));
    }

    private Figure beside(String name, int customers, boolean timed) {
        var ground = RoutingGround.random(new SplittableRandom(customers), customers, customers / 8, timed);
        double ours = solved(ground.problem());
        double theirs = new RoutingPeer(ground).solve(seconds);
        System.out.printf("%s: %d s each; ours %,.0f, OR-Tools %,.0f%n", name, seconds, ours, theirs);
        return new Figure(name, ours, "metres", "or-tools", theirs / ours, new Figure.Goal("ratio", false, 1 / ABOVE));
    }

    private double solved(RoutingProblem problem) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        var found = new RoutePlanner(problem, new RoutePlanner.Settings(1, processors, Long.MAX_VALUE))
                .solve(() -> System.nanoTime() > until, better -> {});
        if (found == null) {
            throw new IllegalStateException("no routes were found in " + seconds + " s");
        }
        return found.distance();
    }

    private Figure published(String told) throws IOException {
        int equals = told.lastIndexOf('=');
        var path = Path.of(told.substring(0, equals));
        double best = Double.parseDouble(told.substring(equals + 1));
        try {
            var file = RoutingFile.read(Files.readAllLines(path));
            double ours = solved(file.problem());
            System.out.printf("%s: %.2f, the published best is %.2f%n", path.getFileName(), ours, best);
            return Figure.of(
                    "routes." + String.valueOf(path.getFileName()).replaceFirst("\\.[A-Za-z]+$", ""),
                    ours / best,
                    "of-best",
                    Figure.Goal.valueAtMost(ABOVE));
        } catch (BadInstance bad) {
            throw new IOException(path + ", line " + bad.line() + ": " + bad.getMessage(), bad);
        }
    }
}
