package org.huhang.planning.routes;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// As few vehicles as it finds, and among those the shortest way: one vehicle less again and again, until for
/// half of the time nothing is found; then the shortest way with as many as were.
public final class FewestVehicles {
    private static final int ROUND = 100;
    private static final double HALF = 0.5;

    private final RoutingProblem problem;
    private final long seed;

    public FewestVehicles(RoutingProblem problem, long seed) {
        this.problem = problem;
        this.seed = seed;
    }

    /// @param spent the share of the time that is over, from 0 to 1 and beyond; asked after each step
    /// @return none when nothing that is allowed was found
    public RoutePlanner.@Nullable Routes solve(DoubleSupplier spent) {
        BooleanSupplier stop = () -> spent.getAsDouble() >= 1;
        var search = new Search(problem, seed);
        while (search.best() == null && !stop.getAsBoolean()) {
            search.run(ROUND, stop);
        }
        var best = search.best();
        if (best == null) {
            return null;
        }
        int least = leastByLoads();
        while (best.routes.length > least && spent.getAsDouble() < HALF) {
            var fewer = new Search(problem.with(best.routes.length - 1), seed);
            while (fewer.best() == null && spent.getAsDouble() < HALF) {
                fewer.run(ROUND, () -> spent.getAsDouble() >= HALF || fewer.best() != null);
            }
            var found = fewer.best();
            if (found != null) {
                best = found;
                search = fewer;
            }
        }
        if (search.vehicles() > best.routes.length) {
            search = new Search(problem.with(best.routes.length), seed);
            search.welcome(best);
        }
        search.run(Long.MAX_VALUE, stop);
        var last = search.best();
        var shortest = last == null ? best : last;
        return new RoutePlanner.Routes(shortest.copied(), shortest.distance);
    }

    private int leastByLoads() {
        long sum = Arrays.stream(problem.demand()).asLongStream().sum();
        return Math.max(1, (int) Math.ceilDiv(sum, problem.capacity()));
    }
}
