package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The shortest routes that it finds until it is stopped: a hybrid genetic search. Two solutions are crossed
/// into a tour of all customers, the tour is parted into routes, the routes are mended by a local search that
/// passes through routes that are not allowed. Several such searches go on side by side and tell each other
/// their best after each round of so many steps, so that the same seed and number of steps give the same
/// routes.
/// Source: T. Vidal, "Hybrid genetic search for the CVRP: open-source implementation and SWAP* neighborhood",
/// Computers & Operations Research 140 (2022); hours by the same author's article of 2013.
public final class RoutePlanner {
    private static final int ROUND = 200;

    private final Settings settings;
    private final List<Search> searches = new ArrayList<>();
    private @Nullable Solution best;

    /// @param seed the only source of randomness
    /// @param searches side by side, each on a thread of its own; one runs on the caller's
    /// @param steps of each search at most: for 20 customers thousands a second, for 200 some hundred
    public record Settings(long seed, int searches, long steps) {
        public static Settings of(long seed) {
            return new Settings(seed, 1, Long.MAX_VALUE);
        }
    }

    public RoutePlanner(RoutingProblem problem, Settings settings) {
        this.settings = settings;
        for (int i = 0; i < settings.searches(); i++) {
            searches.add(new Search(problem, settings.seed() + 0x9E3779B97F4A7C15L * i));
        }
    }

    /// Routes that visit each customer once, within loads and hours.
    ///
    /// @param routes customers in the order of the visits, without the depot
    public record Routes(List<int[]> routes, double distance) {}

    /// @param stop asked after each step, from the searches' threads
    /// @param better told, on this thread, of what is better than all before
    /// @return none when nothing that is allowed was found
    public @Nullable Routes solve(BooleanSupplier stop, Consumer<Routes> better) {
        long left = settings.steps();
        try (ExecutorService threads = Executors.newFixedThreadPool(searches.size())) {
            while (left > 0 && !stop.getAsBoolean()) {
                long steps = Math.min(ROUND, left);
                left -= steps;
                if (searches.size() == 1) {
                    searches.getFirst().run(steps, stop);
                } else {
                    runAll(threads, steps, stop);
                }
                exchange(better);
            }
        }
        return best == null ? null : told(best);
    }

    private void runAll(ExecutorService threads, long steps, BooleanSupplier stop) {
        var tasks = new ArrayList<Callable<Object>>();
        for (var search : searches) {
            tasks.add(Executors.callable(() -> search.run(steps, stop)));
        }
        try {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; say stop instead", stopped);
        }
    }

    private void exchange(Consumer<Routes> better) {
        var found = searches.stream()
                .map(Search::best)
                .filter(Objects::nonNull)
                .min((one, other) -> Double.compare(one.distance, other.distance))
                .orElse(null);
        if (found == null || (best != null && found.distance > best.distance - 1e-9)) {
            return;
        }
        best = found;
        for (var search : searches) {
            if (search.best() != found) {
                search.welcome(found);
            }
        }
        better.accept(told(found));
    }

    private static Routes told(Solution solution) {
        return new Routes(solution.copied(), solution.distance);
    }
}
