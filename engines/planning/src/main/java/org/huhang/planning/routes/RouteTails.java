package org.huhang.planning.routes;

import java.util.Arrays;

/// Loads and hours of the beginning of each route up to each place, and of its end from there on, so that a
/// route put together from such pieces is judged without a walk along it: say where it starts, whom it visits
/// then, where it ends.
/// Source: T. Vidal et al. (2013), as in [Neighbours]: a stretch of visits is known by how long it takes, how
/// much of that is taken back, and between which moments it begins best.
final class RouteTails {
    private static final int TAKES = 0;
    private static final int LATE = 1;
    private static final int SOONEST = 2;
    private static final int LATEST = 3;
    private static final int FIELDS = 4;

    private final double[][] distance;
    private final double[] open;
    private final double[] close;
    private final double[] service;
    private final int[] demand;
    private final int capacity;
    private final boolean timed;

    private final int[][] customers;
    private final int[] length;
    /// By route and count of customers: of the beginning with so many, and of the end without so many.
    private final double[][] starts;
    private final double[][] ends;
    private final long[][] loads;

    /// What is being put together.
    private double takes;
    private double late;
    private double soonest;
    private double latest;
    private long load;
    private int last;

    RouteTails(RoutingProblem problem) {
        distance = problem.distance();
        open = Arrays.stream(problem.hours())
                .mapToDouble(RoutingProblem.Hours::open)
                .toArray();
        close = Arrays.stream(problem.hours())
                .mapToDouble(RoutingProblem.Hours::close)
                .toArray();
        service = problem.service();
        demand = problem.demand();
        capacity = problem.capacity();
        timed = problem.isTimed();
        int routes = problem.vehicles();
        customers = new int[routes][0];
        length = new int[routes];
        starts = new double[routes][0];
        ends = new double[routes][0];
        loads = new long[routes][0];
    }

    void set(int r, int[] route, int count) {
        if (loads[r].length <= count) {
            int room = 2 * count + 8;
            customers[r] = new int[room];
            loads[r] = new long[room];
            starts[r] = new double[timed ? FIELDS * room : 0];
            ends[r] = new double[timed ? FIELDS * room : 0];
        }
        System.arraycopy(route, 0, customers[r], 0, count);
        length[r] = count;
        loads[r][0] = 0;
        for (int i = 0; i < count; i++) {
            loads[r][i + 1] = loads[r][i] + demand[route[i]];
        }
        if (!timed) {
            return;
        }
        alone(0);
        put(starts[r], 0);
        for (int i = 0; i < count; i++) {
            visit(route[i]);
            put(starts[r], FIELDS * (i + 1));
        }
        alone(0);
        put(ends[r], FIELDS * count);
        for (int i = count - 1; i >= 0; i--) {
            alone(route[i]);
            append(distance[route[i]][i + 1 == count ? 0 : route[i + 1]], ends[r], FIELDS * (i + 1));
            put(ends[r], FIELDS * i);
        }
    }

    long load(int r, int count) {
        return loads[r][count];
    }

    /// The depot and the first so many customers of a route.
    RouteTails start(int r, int count) {
        load = loads[r][count];
        last = count == 0 ? 0 : customers[r][count - 1];
        if (timed) {
            double[] from = starts[r];
            int at = FIELDS * count;
            takes = from[at + TAKES];
            late = from[at + LATE];
            soonest = from[at + SOONEST];
            latest = from[at + LATEST];
        }
        return this;
    }

    RouteTails visit(int node) {
        load += demand[node];
        if (timed) {
            append(distance[last][node], service[node], 0, open[node], close[node]);
        }
        last = node;
        return this;
    }

    /// The customers of a route without the first so many, and the depot.
    RouteTails end(int r, int without) {
        load += loads[r][length[r]] - loads[r][without];
        if (timed) {
            append(distance[last][without == length[r] ? 0 : customers[r][without]], ends[r], FIELDS * without);
        }
        return this;
    }

    double penalty(Penalties penalties) {
        double over = penalties.load * Math.max(0, load - capacity);
        return timed ? over + penalties.late * late : over;
    }

    private void alone(int node) {
        takes = service[node];
        late = 0;
        soonest = open[node];
        latest = close[node];
        last = node;
    }

    private void put(double[] into, int at) {
        into[at + TAKES] = takes;
        into[at + LATE] = late;
        into[at + SOONEST] = soonest;
        into[at + LATEST] = latest;
    }

    private void append(double way, double[] from, int at) {
        append(way, from[at + TAKES], from[at + LATE], from[at + SOONEST], from[at + LATEST]);
    }

    private void append(double way, double itsTakes, double itsLate, double itsSoonest, double itsLatest) {
        double until = takes - late + way;
        double waits = Math.max(0, itsSoonest - until - latest);
        double more = Math.max(0, soonest + until - itsLatest);
        takes += itsTakes + way + waits;
        late += itsLate + more;
        soonest = Math.max(itsSoonest - until, soonest) - waits;
        latest = Math.min(itsLatest - until, latest) + more;
    }
}
