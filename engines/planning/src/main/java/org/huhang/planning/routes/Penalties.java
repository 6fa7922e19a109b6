package org.huhang.planning.routes;

/// What a unit of too much load and of lateness costs in units of distance. The search passes through routes
/// that are not allowed; how dear that is follows from how many of the latest were.
final class Penalties {
    private static final int LOOKED_AT = 100;
    private static final double WANTED = 0.3;
    private static final double MORE = 1.2;
    private static final double LESS = 0.85;
    private static final double DEAREST = 1e5;
    private static final double CHEAPEST = 1e-3;

    double load;
    double late;
    private int looked;
    private int loadRight;
    private int hoursRight;

    Penalties(RoutingProblem problem) {
        double farthest = 0;
        int heaviest = 1;
        for (int node = 0; node < problem.nodes(); node++) {
            farthest = Math.max(farthest, problem.distance()[0][node]);
            heaviest = Math.max(heaviest, problem.demand()[node]);
        }
        load = Math.clamp(farthest / heaviest, 0.1, 1_000);
        late = 1;
    }

    private Penalties(double load, double late) {
        this.load = load;
        this.late = late;
    }

    double overload(RoutingProblem problem, long carried) {
        return load * Math.max(0, carried - problem.capacity());
    }

    Penalties dearer(double times) {
        return new Penalties(load * times, late * times);
    }

    /// @return whether a unit costs something else from now on
    boolean learn(Solution found) {
        looked++;
        loadRight += found.overload == 0 ? 1 : 0;
        hoursRight += found.isInTime() ? 1 : 0;
        if (looked < LOOKED_AT) {
            return false;
        }
        load = adapted(load, loadRight);
        late = adapted(late, hoursRight);
        looked = 0;
        loadRight = 0;
        hoursRight = 0;
        return true;
    }

    private static double adapted(double penalty, int right) {
        double share = (double) right / LOOKED_AT;
        double next = share < WANTED - 0.05 ? penalty * MORE : share > WANTED + 0.05 ? penalty * LESS : penalty;
        return Math.clamp(next, CHEAPEST, DEAREST);
    }
}
